namespace ZgcDashboard.Figures;

/// <summary>A stretch of a measure for which a rule gives one lamp, in the measure's unit.</summary>
/// <param name="Lamp">The lamp of the band.</param>
/// <param name="Low">The low end; null for none.</param>
/// <param name="LowIncluded">Whether the low end itself belongs to the band.</param>
/// <param name="High">The high end; null for none.</param>
/// <param name="HighIncluded">Whether the high end itself belongs to the band.</param>
public sealed record LampBand(Lamp Lamp, decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded)
{
    /// <summary>Whether the whole interval lies in the band.</summary>
    public bool Holds(Interval interval) =>
        (Low is not { } low || interval.Low > low || (LowIncluded && interval.Low == low))
        && (High is not { } high || interval.High < high || (HighIncluded && interval.High == high));
}
