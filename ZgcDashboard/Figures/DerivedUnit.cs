namespace ZgcDashboard.Figures;

/// <summary>The unit of a computed value.</summary>
public enum DerivedUnit
{
    /// <summary>万元.</summary>
    TenThousandYuan,

    /// <summary>A rate: 41.1 is 41.1 %.</summary>
    Percent,

    /// <summary>个百分点, a difference of rates.</summary>
    PercentagePoints,

    /// <summary>倍, a quotient without unit.</summary>
    Times,

    /// <summary>万元 a month.</summary>
    TenThousandYuanPerMonth,

    /// <summary>A plain number: days, months.</summary>
    Number,
}
