using System.Text.RegularExpressions;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// Which row is meant where a file gives no id: the one of that name; of budget snapshots the one of that budget and day.
/// A new row gets an id from its English name.
/// </summary>
internal sealed partial class RowNames
{
    private static readonly string[] NameColumns = ["name_zh", "title_zh", "subject_zh", "text_zh", "name_en", "title_en", "subject_en"];
    private static readonly string[] SnapshotColumns = ["budget", "as_of"];

    private readonly RecordKind _kind;
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = [];

    private RowNames(RecordKind kind) => _kind = kind;

    /// <summary>Whether rows can be told from each other by these columns.</summary>
    public static bool CanTell(RecordKind kind, IReadOnlyList<string> columns) => kind.Name == "budget-snapshots" ? SnapshotColumns.All(columns.Contains) : NameColumns.Any(columns.Contains);

    public static async Task<RowNames> OfAsync(DashboardDb db, RecordKind kind, CancellationToken ct)
    {
        var names = new RowNames(kind);
        foreach (var cells in (await kind.RowsAsync(db, ct)).Select(kind.Cells))
        {
            names._taken.Add(cells["id"]);
            foreach (var key in names.Keys(cells)) names.Know(key, cells["id"]);
        }

        return names;
    }

    /// <param name="cells">By column.</param>
    /// <param name="line">Of the row.</param>
    /// <returns>The id, or what is wrong.</returns>
    public (string? Id, Fault? Fault) Find(IReadOnlyDictionary<string, string> cells, int line)
    {
        var keys = Keys(cells).ToList();
        if (keys.Count == 0) return (null, new(FaultRule.Empty) { File = _kind.File, Line = line, Column = "id" });
        var found = keys.Select(key => _ids.GetValueOrDefault(key)).FirstOrDefault(ids => ids is not null);
        if (found is { Count: 1 }) return (found.Single(), null);
        if (found is not null) return (null, new(FaultRule.SeveralOfThisName, Shown(keys[0]), string.Join(", ", found.Order().Take(5))) { File = _kind.File, Line = line, Column = "id" });
        return New(cells) is { Length: > 0 } id && _taken.Add(id) ? (id, null) : (null, new(FaultRule.NoneOfThisName, Shown(keys[0])) { File = _kind.File, Line = line, Column = "id" });
    }

    private IEnumerable<string> Keys(IReadOnlyDictionary<string, string> cells) => _kind.Name == "budget-snapshots"
        ? SnapshotColumns.All(c => cells.GetValueOrDefault(c, "").Length > 0) ? [string.Join(' ', SnapshotColumns.Select(c => cells[c]))] : []
        : NameColumns.Select(c => cells.GetValueOrDefault(c, "")).Where(name => name.Length > 0);

    private string New(IReadOnlyDictionary<string, string> cells) => _kind.Name == "budget-snapshots"
        ? $"{cells["budget"]}-{cells["as_of"]}"
        : NotOfIds().Replace(NameColumns[4..].Select(c => cells.GetValueOrDefault(c, "")).FirstOrDefault(name => name.Length > 0, "").ToLowerInvariant(), "-").Trim('-');

    private void Know(string key, string id)
    {
        if (_ids.TryGetValue(key, out var ids)) ids.Add(id);
        else _ids[key] = [id];
    }

    private static string Shown(string key) => key.Length > 100 ? key[..100] + "…" : key;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfIds();
}
