namespace ZgcDashboard.Figures;

/// <summary>状态. A lamp is given only where the whole interval lies in its band; otherwise it is borderline.</summary>
public enum Lamp
{
    /// <summary>正常.</summary>
    OnPace,

    /// <summary>关注.</summary>
    Watch,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>临界: the rounding, or a hole in the rule, leaves it open.</summary>
    Borderline,
    NotReported,
}

/// <summary>What a rule judges.</summary>
public enum LampMeasure
{
    /// <summary>执行率 − 序时进度, in percentage points.</summary>
    PaceGap,

    /// <summary>全年预计 ÷ 预算, in percent.</summary>
    YearEndProjection,
}

/// <summary>A named rule with its bands, both ends belonging to a band only where the rule says so.</summary>
/// <param name="Key">Its name in the address and of its texts.</param>
/// <param name="Measure">What it judges.</param>
/// <param name="Bands">The lamp of each band; what no band holds is borderline.</param>
public sealed record LampRule(string Key, LampMeasure Measure, IReadOnlyList<LampBand> Bands)
{
    private const decimal Tiny = 0.000_000_001m;

    /// <summary>The rules that ship, the default first.</summary>
    public static readonly IReadOnlyList<LampRule> All =
    [
        new("strict-time-progress", LampMeasure.PaceGap,
        [
            new(Lamp.OnPace, new(0, null)), new(Lamp.Watch, new(-10 + Tiny, -Tiny)), new(Lamp.Behind, new(decimal.MinValue, -10)),
        ]),
        new("yinchuan-2025", LampMeasure.PaceGap,
        [
            new(Lamp.OnPace, new(0, null)), new(Lamp.Watch, new(-30, -10)), new(Lamp.Behind, new(decimal.MinValue, -30 - Tiny)),
        ]),
        new("pefa-pi-1", LampMeasure.YearEndProjection,
        [
            new(Lamp.OnPace, new(95, 105)), new(Lamp.Watch, new(85, 95 - Tiny)), new(Lamp.Watch, new(105 + Tiny, 115)),
            new(Lamp.Behind, new(0, 85 - Tiny)), new(Lamp.Behind, new(115 + Tiny, null)),
        ]),
    ];

    public Lamp Judge(Derived value) => value.Value is null ? Lamp.NotReported : Judge(value.Interval);

    public Lamp Judge(Interval interval) => Bands.FirstOrDefault(band => interval.Inside(band.Range))?.Lamp ?? Lamp.Borderline;
}

public sealed record LampBand(Lamp Lamp, Interval Range);
