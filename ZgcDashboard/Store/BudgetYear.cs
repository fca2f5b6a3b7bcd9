using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>预算: the special funds of one fiscal year.</summary>
public sealed class BudgetYear : CitedRow
{
    public required int FiscalYear { get; set; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required BudgetStatus Status { get; set; }

    /// <summary>The budget of the year before that it is compared with; null where nobody said which.</summary>
    public string? PreviousId { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);
}

/// <summary>
/// What was reported of a budget's execution on one day. Amounts are in 分 (1/100 yuan) and projections of the latest
/// statements; rates are in percent with the decimals that the report printed, for their rounding is their interval.
/// </summary>
public sealed class BudgetSnapshot : CitedRow
{
    public required string BudgetId { get; set; }
    public required DateOnly AsOf { get; set; }
    public long? ActualFen { get; set; }
    public long? InitialFen { get; set; }
    public long? AdjustedFen { get; set; }

    /// <summary>The unit in which the amounts were printed, the coarsest of several; null for 万元.</summary>
    public MoneyUnit? AmountUnit { get; set; }

    [NotMapped]
    public MoneyUnit PrintedIn => AmountUnit ?? MoneyUnit.TenThousandYuan;
    public decimal? RateOnInitial { get; set; }
    public decimal? RateOnAdjusted { get; set; }

    /// <summary>When the supplement was made available, as precisely as reported.</summary>
    public ReportedDate? SupplementAsOf { get; set; }

    /// <summary>冲销: why less was spent since the year began than the snapshot before it says.</summary>
    public string? FallReasonZh { get; set; }
    public string? FallReasonEn { get; set; }

    [NotMapped]
    public Bilingual? FallReason => Bilingual.Of(FallReasonZh, FallReasonEn);
}
