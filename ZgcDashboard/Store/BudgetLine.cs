using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>
/// 预算分项: a part of a budget, with snapshots of its own. What is reported of the whole stands at the budget: its lines
/// need not add up to it.
/// </summary>
public sealed class BudgetLine : CitedRow
{
    public required string BudgetId { get; set; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public string? ResponsibleZh { get; set; }
    public string? ResponsibleEn { get; set; }

    /// <summary>支持方向: what the money is for.</summary>
    public string? DirectionZh { get; set; }
    public string? DirectionEn { get; set; }

    /// <summary>支出类型, in the words of whoever keeps the budget.</summary>
    public string? TypeZh { get; set; }
    public string? TypeEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);

    [NotMapped]
    public Bilingual? Responsible => Bilingual.Of(ResponsibleZh, ResponsibleEn);

    [NotMapped]
    public Bilingual? Direction => Bilingual.Of(DirectionZh, DirectionEn);

    [NotMapped]
    public Bilingual? Type => Bilingual.Of(TypeZh, TypeEn);
}

/// <summary>
/// What was reported of a line's execution on one day: a kind of its own, so that nobody adds up a budget and its lines.
/// Amounts are in 分 (1/100 yuan) and projections of the latest statements.
/// </summary>
public sealed class LineSnapshot : CitedRow
{
    public required string LineId { get; set; }
    public required DateOnly AsOf { get; set; }
    public long? ActualFen { get; set; }
    public long? InitialFen { get; set; }
    public long? AdjustedFen { get; set; }

    /// <inheritdoc cref="BudgetSnapshot.AmountUnit" />
    public MoneyUnit? AmountUnit { get; set; }

    /// <inheritdoc cref="BudgetSnapshot.FallReason" />
    public string? FallReasonZh { get; set; }
    public string? FallReasonEn { get; set; }

    [NotMapped]
    public MoneyUnit PrintedIn => AmountUnit ?? MoneyUnit.TenThousandYuan;

    [NotMapped]
    public Bilingual? FallReason => Bilingual.Of(FallReasonZh, FallReasonEn);
}
