namespace ZgcDashboard.Charts;

/// <summary>After Few: in each row a bar on broad quiet bands, and ticks for what it is measured against.</summary>
public static class Bullet
{
    private const decimal BandThickness = 0.8m;
    private const decimal BarThickness = 0.34m;

    public static ChartSpec Of(IReadOnlyList<BulletRow> rows, string label, IReadOnlyList<BulletBand> bands, Axis? value = null) => new()
    {
        Kind = ChartKind.Bar,
        Horizontal = true,
        Legend = true,
        Labels = [.. rows.Select(r => r.Label)],
        Value = value,
        Series = [.. bands.Select((band, i) => BandSeries(rows, band, i)), BarSeries(rows, label)],
        Markers = [.. rows.SelectMany((row, i) => (row.Ticks ?? []).Select(tick => TickMarker(tick, i)))],
    };

    private static Series BandSeries(IReadOnlyList<BulletRow> rows, BulletBand band, int index) => new()
    {
        Label = band.Label,
        Tone = band.Tone,
        From = [.. rows.Select(r => EndOf(r, index) is null ? null : index == 0 ? 0 : EndOf(r, index - 1))],
        Values = [.. rows.Select(r => EndOf(r, index))],
        Thickness = BandThickness,
    };

    private static Series BarSeries(IReadOnlyList<BulletRow> rows, string label) => new()
    {
        Label = label,
        Tone = rows.Select(r => r.Tone).FirstOrDefault(Tone.Accent),
        Tones = [.. rows.Select(r => r.Tone)],
        Values = [.. rows.Select(r => r.Value)],
        Low = rows.Any(r => r.Low is not null) ? [.. rows.Select(r => r.Low)] : null,
        High = rows.Any(r => r.High is not null) ? [.. rows.Select(r => r.High)] : null,
        Texts = [.. rows.Select(r => r.Text)],
        Links = rows.Any(r => r.Link is not null) ? [.. rows.Select(r => r.Link)] : null,
        Thickness = BarThickness,
    };

    private static Marker TickMarker(BulletTick tick, int row) =>
        new() { From = tick.At, To = tick.To, Text = tick.Text, Tone = tick.Tone, Row = row, Style = tick.Style };

    private static decimal? EndOf(BulletRow row, int band) => band < row.Bands.Count ? row.Bands[band] : null;
}

/// <summary>A band of the ground: its name in the legend, and its colour.</summary>
public sealed record BulletBand(string Label, Tone Tone = Tone.NeutralSoft);

/// <summary>A tick across its row; with <see cref="To"/> a bracket under it.</summary>
public sealed record BulletTick(decimal At, string? Text = null, Tone Tone = Tone.Behind, decimal? To = null, LineStyle Style = LineStyle.Solid);

/// <summary><see cref="Bands"/> are where each band of the row ends, from left to right.</summary>
public sealed record BulletRow(string Label, decimal? Value, IReadOnlyList<decimal?> Bands)
{
    public IReadOnlyList<BulletTick>? Ticks { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Text { get; init; }

    public Tone Tone { get; init; } = Tone.Accent;

    public string? Link { get; init; }
}
