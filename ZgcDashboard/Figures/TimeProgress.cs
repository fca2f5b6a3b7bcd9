namespace ZgcDashboard.Figures;

/// <summary>序时进度: the share of the year that had passed on the data's cut-off date, never on today's. 已过天数 ÷ 全年天数.</summary>
public readonly record struct TimeProgress(DateOnly AsOf)
{
    /// <summary>Days passed, the cut-off date included.</summary>
    public int Elapsed => AsOf.DayOfYear;

    public int Total => DateTime.IsLeapYear(AsOf.Year) ? 366 : 365;

    public Ratio Ratio => new(Elapsed, Total);

    /// <summary>In percent, by whole months: 月数 ÷ 12.</summary>
    public decimal PercentByMonths => AsOf.Month * 100m / 12;
}
