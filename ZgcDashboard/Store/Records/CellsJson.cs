using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Store.Records;

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
