using System.Text.Json.Serialization;

namespace ZgcDashboard.Charts;

/// <summary>
/// What a chart shows, in our own few words; charts.js turns it into a Chart.js configuration with the colours of the
/// reader's theme. A pure value: the same numbers give the same spec, so that an unchanged chart is not redrawn.
/// </summary>
public sealed record ChartSpec
{
    /// <summary>How the data is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>Names of the categories, in order; empty for charts whose both axes are numbers.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<Series> Series { get; init; } = [];

    /// <summary>The flows of a sankey; empty for every other kind.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    /// <summary>Bars lie, categories go down the page.</summary>
    public bool Horizontal { get; init; }

    public bool Stacked { get; init; }

    /// <summary>The axis of numbers (for a horizontal chart it lies at the bottom).</summary>
    public Axis? Value { get; init; }

    /// <summary>The axis of categories, or the second axis of numbers of a line chart.</summary>
    public Axis? Category { get; init; }

    public bool Legend { get; init; }

    /// <summary>Lines, ticks and bands with a meaning of their own: time progress, the data date, a plan.</summary>
    public IReadOnlyList<Marker> Markers { get; init; } = [];
}

[JsonConverter(typeof(JsonStringEnumConverter<ChartKind>))]
public enum ChartKind
{
    /// <summary>Bars; with <see cref="Series.From"/> floating bars (waterfall, bridge).</summary>
    Bar,

    /// <summary>Lines over an axis of numbers; <see cref="Series.X"/> gives the abscissae.</summary>
    Line,

    /// <summary>One dot a category, after Cleveland.</summary>
    Dot,

    /// <summary>Flows from node to node.</summary>
    Sankey,
}

/// <summary>One row of values. Lists are as long as the labels (or as <see cref="X"/>); null is not reported.</summary>
public sealed record Series
{
    public required string Label { get; init; }

    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>Where each bar starts, when it does not start at zero.</summary>
    public IReadOnlyList<decimal?>? From { get; init; }

    /// <summary>Abscissae of a line.</summary>
    public IReadOnlyList<decimal>? X { get; init; }

    /// <summary>Ends of the interval that each value stands for; drawn as whiskers.</summary>
    public IReadOnlyList<decimal?>? Low { get; init; }

    public IReadOnlyList<decimal?>? High { get; init; }

    /// <summary>A colour of the palette for the whole series.</summary>
    public Tone Tone { get; init; } = Tone.Accent;

    /// <summary>A colour for each value, where they differ.</summary>
    public IReadOnlyList<Tone>? Tones { get; init; }

    /// <summary>What is written beside each value; null writes nothing.</summary>
    public IReadOnlyList<string?>? Texts { get; init; }

    /// <summary>Where a click on each value leads: an address of this site.</summary>
    public IReadOnlyList<string?>? Links { get; init; }

    public LineStyle Style { get; init; } = LineStyle.Solid;

    /// <summary>Share of the category's height that a bar takes, 0 to 1: thin bars lie on broad ones in a bullet graph.</summary>
    public decimal Thickness { get; init; } = 0.8m;

    /// <summary>A mark on each point of a line.</summary>
    public bool Points { get; init; }

    /// <summary>Fills down (or up) to the series of this index: a fan.</summary>
    public int? FillTo { get; init; }
}

/// <summary>One flow of a sankey.</summary>
public sealed record Flow(string From, string To, decimal Value, Tone Tone, string? Link = null);

/// <summary>An axis: its title carries the unit.</summary>
public sealed record Axis
{
    public string? Title { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Named positions in place of numbers: months on an axis of days.</summary>
    public IReadOnlyList<Tick>? Ticks { get; init; }

    public bool Hidden { get; init; }

    /// <summary>The first value stands at the right or at the top.</summary>
    public bool Reversed { get; init; }
}

public sealed record Tick(decimal At, string Text);

/// <summary>
/// A line across the axis of numbers (or, with <see cref="OnCategory"/>, across the other), from <see cref="From"/> to
/// <see cref="To"/> when it is a band, at the given category only when <see cref="Row"/> is set.
/// </summary>
public sealed record Marker
{
    public required decimal From { get; init; }

    public decimal? To { get; init; }

    public string? Text { get; init; }

    public Tone Tone { get; init; } = Tone.Neutral;

    public bool OnCategory { get; init; }

    public int? Row { get; init; }

    public LineStyle Style { get; init; } = LineStyle.Solid;
}

[JsonConverter(typeof(JsonStringEnumConverter<LineStyle>))]
public enum LineStyle
{
    Solid,
    Dashed,
    Dotted,
    Step,

    /// <summary>Only the points.</summary>
    None,
}
