using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A row as it is and as it is to be.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Before">Its cells without the empty ones; null when it is new.</param>
/// <param name="After">What they become; null when it is to be taken away.</param>
public sealed record RecordChange(RecordKind Kind, string Id, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    private static readonly string[] Place = ["section", "item"];

    /// <summary>The columns whose cells differ, in the kind's order.</summary>
    public IReadOnlyList<string> Columns => [.. Kind.Columns.Where(c => Before?.GetValueOrDefault(c) != After?.GetValueOrDefault(c))];

    /// <summary>The row's line in the file that changes it; null where it is changed by none.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// Whether the change says which place of a report it comes from: of a row that was there, another place than the row
    /// cited before. That a file repeats what the row cited says nothing of where its new numbers come from.
    /// </summary>
    public bool NamesAPlace => After?.ContainsKey("section") == true && (Before is null || Place.Any(c => Before.GetValueOrDefault(c) != After.GetValueOrDefault(c)));

    /// <param name="source">What the row comes from once it is changed: see <see cref="RowSource"/>.</param>
    internal HistoryChange ToHistory(string? source) => new()
    {
        Kind = Kind.Name, RowId = Id, Line = Line, Before = CellsJson.Write(Kind, Before), After = CellsJson.Write(Kind, After, source),
    };
}

/// <summary>Cells as JSON, always in the kind's order: the same cells give the same text.</summary>
internal static class CellsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string? Write(RecordKind kind, IReadOnlyDictionary<string, string>? cells) => Write(kind, cells, cells?.GetValueOrDefault(RowSource.Cell));

    /// <param name="kind">The row's kind.</param>
    /// <param name="cells">The row's cells; null for no row.</param>
    /// <param name="source">The file or form that the row comes from; null for none.</param>
    public static string? Write(RecordKind kind, IReadOnlyDictionary<string, string>? cells, string? source)
    {
        if (cells is null) return null;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var column in kind.Columns)
                if (cells.TryGetValue(column, out var cell)) json.WriteString(column, cell);
            if (source is not null) json.WriteString(RowSource.Cell, source);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Whether two rows of the kind say the same.</summary>
    public static bool Same(RecordKind kind, IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one is null || other is null ? one is null && other is null : kind.Columns.All(c => one.GetValueOrDefault(c) == other.GetValueOrDefault(c));

    public static IReadOnlyDictionary<string, string>? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, CellsJsonContext.Default.DictionaryStringString);
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CellsJsonContext : JsonSerializerContext;
