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
    /// <summary>The columns whose cells differ, in the kind's order.</summary>
    public IReadOnlyList<string> Columns => [.. Kind.Columns.Where(c => Before?.GetValueOrDefault(c) != After?.GetValueOrDefault(c))];

    internal HistoryChange ToHistory() => new() { Kind = Kind.Name, RowId = Id, Before = CellsJson.Write(Kind, Before), After = CellsJson.Write(Kind, After) };
}

/// <summary>Cells as JSON, always in the kind's order: the same cells give the same text.</summary>
internal static class CellsJson
{
    private static readonly CellsJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string? Write(RecordKind kind, IReadOnlyDictionary<string, string>? cells) => cells is null ? null
        : JsonSerializer.Serialize(kind.Columns.Where(cells.ContainsKey).ToDictionary(c => c, c => cells[c]), Context.DictionaryStringString);

    public static IReadOnlyDictionary<string, string>? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, Context.DictionaryStringString);
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CellsJsonContext : JsonSerializerContext;
