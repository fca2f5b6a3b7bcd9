using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Charts;

/// <summary>A spec as the text that charts.js reads. Without nulls, which Chart.js takes for values.</summary>
internal static class ChartJson
{
    // Chinese stays Chinese: half the bytes, and legible in the page's source. Blazor escapes the attribute.
    private static readonly ChartJsonContext Context = new(new JsonSerializerOptions(ChartJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // One text for all circuits that draw the same spec.
    private static readonly ConditionalWeakTable<ChartSpec, string> Written = [];

    public static string Of(ChartSpec spec) => Written.GetValue(spec, static spec => JsonSerializer.Serialize(spec, Context.ChartSpec));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChartSpec))]
internal sealed partial class ChartJsonContext : JsonSerializerContext;
