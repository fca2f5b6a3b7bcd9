using System.Text.Json;
using ZgcDashboard.Charts;

namespace ZgcDashboard.Support;

/// <summary>A chart as the browser gets it: the JSON of its spec, read back.</summary>
internal sealed class Picture
{
    private readonly JsonElement _spec;

    public Picture(ChartSpec? spec) => _spec = JsonDocument.Parse(ChartJson.Of(spec!)).RootElement;

    public string Kind => _spec.GetProperty("kind").GetString()!;

    public IReadOnlyList<string?> Labels => Texts(_spec.GetProperty("labels"));

    public IReadOnlyList<string?> Series => [.. _spec.GetProperty("series").EnumerateArray().Select(s => s.GetProperty("label").GetString())];

    /// <summary>from → to: value, tone, link.</summary>
    public IReadOnlyList<(string From, string To, decimal Value, string Tone, string? Link)> Flows =>
    [
        .. _spec.GetProperty("flows").EnumerateArray().Select(f => (f.GetProperty("from").GetString()!, f.GetProperty("to").GetString()!, f.GetProperty("value").GetDecimal(),
            f.GetProperty("tone").GetString()!, f.TryGetProperty("link", out var link) ? link.GetString() : null)),
    ];

    public bool Is(string flag) => _spec.GetProperty(flag).GetBoolean();

    public string? TitleOf(string axis) => _spec.GetProperty(axis).GetProperty("title").GetString();

    public decimal MinOf(string axis) => _spec.GetProperty(axis).GetProperty("min").GetDecimal();

    public string? ToneOf(string series) => Of(series).GetProperty("tone").GetString();

    public IReadOnlyList<decimal?> Values(string series) =>
        [.. Of(series).GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (decimal?)null : v.GetDecimal())];

    public IReadOnlyList<string?> Links(string series) => Texts(Of(series).GetProperty("links"));

    public IReadOnlyList<string?> TextsOf(string series) => Texts(Of(series).GetProperty("texts"));

    /// <summary>Each value stands in the table's row of its label, in the column of its series; what is not drawn is 0 or words there.</summary>
    public void SaysTheSameAs(ChartTable table)
    {
        Assert.Equal(Labels, table.Rows.Take(Labels.Count).Select(r => r.Cells[0]));
        foreach (var series in Series)
        {
            var column = table.Columns.ToList().IndexOf(series!);
            Assert.True(column > 0, $"the table has no column {series}");
            foreach (var (value, row) in Values(series!).Zip(table.Rows))
            {
                var cell = decimal.TryParse(row.Cells[column], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null;
                Assert.Equal(value ?? 0, cell ?? 0);
            }
        }
    }

    private JsonElement Of(string series) => _spec.GetProperty("series").EnumerateArray().Single(s => s.GetProperty("label").GetString() == series);

    private static IReadOnlyList<string?> Texts(JsonElement texts) => [.. texts.EnumerateArray().Select(t => t.GetString())];
}
