namespace ZgcDashboard.Figures;

/// <summary>状态: what a rule says of a measure. Always shown with its word, never by colour alone.</summary>
public enum Lamp
{
    /// <summary>正常, green.</summary>
    OnPace,

    /// <summary>关注, yellow.</summary>
    Watch,

    /// <summary>滞后, red.</summary>
    Behind,

    /// <summary>临界: the interval does not lie in one band, or the rule says nothing of where it lies.</summary>
    Borderline,

    /// <summary>未报告: there is nothing to judge.</summary>
    NotReported,

    /// <summary>超支: more than the whole budget is spent, which no pace makes good.</summary>
    OverBudget,

    /// <summary>明显偏高: so far above the budget that it is as bad as lagging behind, and the opposite of it.</summary>
    WellAbove,

    /// <summary>无法计算: what is to be judged divides by zero.</summary>
    NotComputable,
}
