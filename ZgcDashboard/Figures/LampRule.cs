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
    /// <summary>严格序时. The bands are ours, not official.</summary>
    public static LampRule StrictTimeProgress { get; } = new(
        "strict-time-progress", LampMeasure.PaceGap, "达到序时进度; bands ours, not official",
        [
            new(Lamp.OnPace, 0, true, null, false),
            new(Lamp.Watch, -10, false, 0, false),
            new(Lamp.Behind, null, false, -10, true),
        ]);

    /// <summary>银川 2025. What lies between its bands it does not say.</summary>
    public static LampRule Yinchuan2025 { get; } = new(
        "yinchuan-2025", LampMeasure.PaceGap, "https://m.qlbk.net/news/3Ww4l7bw75.html",
        [
            new(Lamp.OnPace, 0, true, null, false),
            new(Lamp.Watch, -30, true, -10, true),
            new(Lamp.Behind, null, false, -30, false),
        ]);

    /// <summary>
    /// PEFA PI-1 by the year-end projection on the initial budget: green is A, yellow B and C, red D, on either side. PEFA judges outturns of
    /// three years; this one looks at one year's projection.
    /// </summary>
    public static LampRule PefaPi1 { get; } = new(
        "pefa-pi-1", LampMeasure.YearEndProjection, "PEFA 2016, PI-1 (https://www.pefa.org)",
        [
            new(Lamp.OnPace, 95, true, 105, true),
            new(Lamp.Watch, 85, true, 95, false),
            new(Lamp.Watch, 105, false, 115, true),
            new(Lamp.Behind, null, false, 85, false),
            new(Lamp.WellAbove, 115, false, null, false),
        ]);

    /// <summary>What lies between its bands, of which it says nothing.</summary>
    public IReadOnlyList<LampBand> Unstated
    {
        get
        {
            var ordered = Bands.OrderBy(b => b.Low ?? decimal.MinValue).ToList();
            return
            [
                .. ordered.Zip(ordered.Skip(1)).Where(p => p.First.High != p.Second.Low || !(p.First.HighIncluded || p.Second.LowIncluded))
                    .Select(p => new LampBand(Lamp.Borderline, p.First.High, !p.First.HighIncluded, p.Second.Low, !p.Second.LowIncluded)),
            ];
        }
    }

    /// <summary>Whether it judges on the adjusted budget too. PEFA PI-1 measures against the initial one only.</summary>
    public bool JudgesAdjusted => Measure == LampMeasure.PaceGap;

    public static IReadOnlyList<LampRule> All { get; } = [StrictTimeProgress, Yinchuan2025, PefaPi1];

    /// <summary>The rule of that key, or null.</summary>
    public static LampRule? Find(string? key) => All.FirstOrDefault(rule => rule.Key == key);

    /// <summary>The lamp of the band in which the whole interval lies; borderline where none holds it.</summary>
    /// <param name="measured">In the unit of <see cref="Measure"/>.</param>
    public Lamp Judge(Interval measured) => measured.IsUnknown
        ? Lamp.NotReported
        : Bands.FirstOrDefault(band => band.Holds(measured))?.Lamp ?? Lamp.Borderline;

    /// <summary>The lamp of a computed value; where it has none, that it was not reported or cannot be computed.</summary>
    public Lamp Judge(Derived measured) =>
        measured.Value is not null ? Judge(measured.Interval) : measured.IsUndefined ? Lamp.NotComputable : Lamp.NotReported;

    /// <summary>The same of a pace, but that a budget which is overspent is not on pace.</summary>
    /// <param name="rate">The execution rate on the budget, percent.</param>
    /// <param name="gap">Its pace gap.</param>
    public Lamp Judge(Derived rate, Derived gap) => rate is { Value: not null, Interval.Low: > 100 } ? Lamp.OverBudget : Judge(gap);
}
