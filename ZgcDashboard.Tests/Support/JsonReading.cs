using System.Text.Json;

namespace ZgcDashboard.Support;

/// <summary>The lists of a chart's JSON.</summary>
internal static class JsonReading
{
    public static IReadOnlyList<decimal> Numbers(this JsonElement element, string property) => [.. element.GetProperty(property).EnumerateArray().Select(v => v.GetDecimal())];

    /// <summary>To whole numbers.</summary>
    public static IReadOnlyList<decimal> Rounded(this JsonElement element, string property) => [.. element.Numbers(property).Select(n => Math.Round(n))];

    public static IReadOnlyList<string?> Texts(this JsonElement element, string property) => [.. element.GetProperty(property).EnumerateArray().Select(v => v.GetString())];
}
