using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>序时进度: how much of the fiscal (calendar) year has gone by.</summary>
/// <param name="AsOf">The day to which the data run, which is not today; that day counts as gone by.</param>
public readonly record struct TimeProgress(DateOnly AsOf)
{
    /// <summary>Days gone by, 1 to 366.</summary>
    [JsonIgnore]
    public int Elapsed => AsOf.DayOfYear;

    /// <summary>Days of the year, 365 or 366.</summary>
    [JsonIgnore]
    public int Total => DateTime.IsLeapYear(AsOf.Year) ? 366 : 365;

    /// <summary>By days, as all rates here are: 已过天数 ÷ 全年天数.</summary>
    [JsonIgnore]
    public Ratio Ratio => new(Elapsed, Total);

    /// <summary>By months: 月数 ÷ 12. A month under way counts by its days (ours, not official).</summary>
    [JsonIgnore]
    public Ratio ByMonths => new(AsOf.Month - 1 + (decimal)AsOf.Day / DateTime.DaysInMonth(AsOf.Year, AsOf.Month), 12);

    /// <summary>
    /// The part gone by of the days for which money released on a day can be spent, which begin the day after:
    /// nothing when it was released on the cut-off day or later. No value where no day is left.
    /// </summary>
    public Ratio Since(DateOnly released)
    {
        if (released.Year < AsOf.Year) return Ratio;
        return released.Year > AsOf.Year
            ? new Ratio(0, 0)
            : new Ratio(Math.Max(0, Elapsed - released.DayOfYear), Total - released.DayOfYear);
    }
}
