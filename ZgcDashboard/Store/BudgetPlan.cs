using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>用款计划: a version of a budget's spending plan. It stands from its approval to that of the next; no version is written over.</summary>
public sealed class BudgetPlan : CitedRow
{
    public required string BudgetId { get; set; }
    public required DateOnly ApprovedOn { get; set; }

    /// <summary>Why it was made, or what it changed.</summary>
    public string? ReasonZh { get; set; }
    public string? ReasonEn { get; set; }

    [NotMapped]
    public Bilingual? Reason => Bilingual.Of(ReasonZh, ReasonEn);
}

/// <summary>What a plan has for one month.</summary>
public sealed class PlanMonth : CitedRow
{
    public required string PlanId { get; set; }

    /// <summary>Null for the budget as a whole.</summary>
    public string? LineId { get; set; }

    /// <summary>A month of the budget's fiscal year.</summary>
    public required ReportedDate Month { get; set; }

    /// <summary>For that month alone, in 分 (1/100 yuan).</summary>
    public required long AmountFen { get; set; }

    /// <inheritdoc cref="BudgetSnapshot.AmountUnit" />
    public MoneyUnit? AmountUnit { get; set; }

    [NotMapped]
    public MoneyUnit PrintedIn => AmountUnit ?? MoneyUnit.TenThousandYuan;
}
