namespace ZgcDashboard.Figures;

/// <summary>
/// A rule that turns a measure into a lamp. There is no one official rule, so the rule is always shown with its lamp.
/// </summary>
/// <param name="Key">The rule's name in addresses and texts.</param>
/// <param name="Measure">What it judges.</param>
/// <param name="Source">Where the bands come from.</param>
/// <param name="Bands">Do not overlap; what none of them holds is borderline.</param>
public sealed record LampRule(string Key, LampMeasure Measure, string Source, IReadOnlyList<LampBand> Bands)
{
    /// <summary>严格序时: gap ≥ 0 green, −10 &lt; gap &lt; 0 yellow, gap ≤ −10 red. The bands are ours, not official.</summary>
    public static LampRule StrictTimeProgress { get; } = new(
        "strict-time-progress", LampMeasure.PaceGap, "达到序时进度; bands ours, not official",
        [
            new(Lamp.OnPace, 0, true, null, false),
            new(Lamp.Watch, -10, false, 0, false),
            new(Lamp.Behind, null, false, -10, true),
        ]);

    /// <summary>
    /// 银川 2025: gap ≥ 0 green, −30 ≤ gap ≤ −10 yellow, gap &lt; −30 red. It does not say what −10 &lt; gap &lt; 0 is.
    /// </summary>
    public static LampRule Yinchuan2025 { get; } = new(
        "yinchuan-2025", LampMeasure.PaceGap, "https://m.qlbk.net/news/3Ww4l7bw75.html",
        [
            new(Lamp.OnPace, 0, true, null, false),
            new(Lamp.Watch, -30, true, -10, true),
            new(Lamp.Behind, null, false, -30, false),
        ]);

    /// <summary>
    /// PEFA PI-1 by the year-end projection: 95–105 % green (A), 85–115 % yellow (B and C), beyond red (D). PEFA judges
    /// outturns of three years; this one looks at one year's projection.
    /// </summary>
    public static LampRule PefaPi1 { get; } = new(
        "pefa-pi-1", LampMeasure.YearEndProjection, "PEFA 2016, PI-1 (https://www.pefa.org)",
        [
            new(Lamp.OnPace, 95, true, 105, true),
            new(Lamp.Watch, 85, true, 95, false),
            new(Lamp.Watch, 105, false, 115, true),
            new(Lamp.Behind, null, false, 85, false),
            new(Lamp.Behind, 115, false, null, false),
        ]);

    public static IReadOnlyList<LampRule> All { get; } = [StrictTimeProgress, Yinchuan2025, PefaPi1];

    /// <summary>The rule of that key, or null.</summary>
    public static LampRule? Find(string? key) => All.FirstOrDefault(rule => rule.Key == key);

    /// <summary>The lamp of the band in which the whole interval lies; borderline where none holds it.</summary>
    /// <param name="measured">In the unit of <see cref="Measure"/>.</param>
    public Lamp Judge(Interval measured) => measured.IsUnknown
        ? Lamp.NotReported
        : Bands.FirstOrDefault(band => band.Holds(measured))?.Lamp ?? Lamp.Borderline;

    /// <summary>The lamp of a computed value; not reported where it has none.</summary>
    public Lamp Judge(Derived measured) => measured.Value is null ? Lamp.NotReported : Judge(measured.Interval);
}
