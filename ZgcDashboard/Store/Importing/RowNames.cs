using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// Which row is meant where a file gives no id: the one of that name, or of what else the rows of its kind are known by: a
/// budget's snapshot by its budget and day, a milestone by its project and name.
/// A new row gets the id that its name makes (see <see cref="MadeId"/>).
/// </summary>
internal sealed class RowNames
{
    private const int MostOffered = 50;

    private static readonly string[] NameColumns = ["name_zh", "title_zh", "subject_zh", "text_zh", "what_zh", "name_en", "title_en", "subject_en", "what_en"];

    private readonly RecordKind _kind;
    /// <summary>By folded name.</summary>
    private readonly Dictionary<string, HashSet<string>> _ids = [];

    /// <summary>By id, the names as they are stored.</summary>
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _stored = [];
    private readonly Dictionary<string, int> _made = [];
    private readonly HashSet<string> _taken = [];
    private int _offered;

    /// <summary>What a row must say to be a new one: a name that is only mistyped comes without.</summary>
    private readonly IReadOnlyList<string> _ofNew;

    private RowNames(RecordKind kind) =>
        (_kind, _ofNew) = (kind, [.. kind.Required
            .Where(c => c != "id" && !c.EndsWith("qualifier", StringComparison.Ordinal))]);

    /// <summary>Whether rows can be told from each other by these columns.</summary>
    public static bool CanTell(RecordKind kind, IReadOnlyList<string> columns) =>
        kind.KnownBy.Count > 0 ? kind.KnownBy.Where(kind.Required.Contains).All(columns.Contains) : NameColumns.Any(columns.Contains);

    /// <summary>Whether rows are told from each other by this column.</summary>
    public static bool Tells(RecordKind kind, string column) =>
        kind.KnownBy.Count > 0 ? column == kind.KnownBy[0] : NameColumns.Contains(column);

    public static async Task<RowNames> OfAsync(DashboardDb db, RecordKind kind, CancellationToken ct)
    {
        var names = new RowNames(kind);
        foreach (var cells in (await kind.RowsAsync(db, ct)).Select(kind.Cells))
        {
            names._taken.Add(cells["id"]);
            foreach (var key in names.Keys(cells)) names.Know(NameFold.Of(key), cells["id"]);
            names._stored[cells["id"]] = cells;
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
        var found = keys.Select(key => _ids.GetValueOrDefault(NameFold.Of(key))).FirstOrDefault(ids => ids is not null);
        if (found is { Count: 1 }) return (found.Single(), null);
        if (found is not null)
            return (null, new(FaultRule.SeveralOfThisName, Shown(keys[0]), string.Join(", ", found.Order().Take(5)))
            {
                File = _kind.File,
                Line = line, Column = "id"
            });
        var folded = NameFold.Of(keys[0]);
        if (_made.TryGetValue(folded, out var earlier))
            return (null, new(FaultRule.NewNameTwice, Shown(keys[0]), $"{earlier}") { File = _kind.File, Line = line, Column = "id" });
        if (New(cells) is not { Length: > 0 } id || !_taken.Add(id))
            return (null, None(keys[0]) with { File = _kind.File, Line = line, Column = "id" });
        _made[folded] = line;
        return (id, null);
    }

    /// <summary>A row that was found by its name keeps it as it is stored: the file's brackets and blanks are no new name.</summary>
    /// <param name="id">The row's.</param>
    /// <param name="cells">By the places of the kind's columns.</param>
    public void Keep(string id, string?[] cells)
    {
        if (!_stored.TryGetValue(id, out var stored)) return;
        foreach (var column in NameColumns)
            if (_kind.Places.Of(column) is var place and >= 0 && cells[place] is { Length: > 0 } typed
                && stored.TryGetValue(column, out var name) && NameFold.Of(typed) == NameFold.Of(name))
                cells[place] = name;
    }

    /// <summary>To look for the nearest names of thousands of rows takes its time, and nobody reads thousands of messages.</summary>
    private Fault None(string name)
    {
        if (_kind.KnownBy.Count > 0 || _offered++ >= MostOffered) return new(FaultRule.NoneOfThisName, Shown(name));
        var nearest = NearestNames.Of(name,
            _stored.Values.SelectMany(cells => NameColumns.Select(c => cells.GetValueOrDefault(c, "")).Where(n => n.Length > 0)));
        return nearest.Count == 0 ? new(FaultRule.NoneOfThisName, Shown(name))
            : new(FaultRule.NoneOfThisNameNear, Shown(name), string.Join(" / ", nearest.Select(Shown)));
    }

    /// <summary>What may be empty among what a row is known by is a part of its key all the same.</summary>
    private IEnumerable<string> Keys(IReadOnlyDictionary<string, string> cells) => _kind.KnownBy.Count > 0
        ? _kind.KnownBy.All(c => cells.GetValueOrDefault(c, "").Length > 0 || !_kind.Required.Contains(c))
            ? [string.Join(' ', _kind.KnownBy.Select(c => cells.GetValueOrDefault(c, "")))]
            : []
        : NameColumns.Select(c => cells.GetValueOrDefault(c, "")).Where(name => name.Length > 0);

    /// <summary>Null where the row says too little to be a new one.</summary>
    private string? New(IReadOnlyDictionary<string, string> cells)
    {
        string Cell(string column) => cells.GetValueOrDefault(column, "");
        return _ofNew.All(c => Cell(c).Length > 0) ? MadeId.Of(_kind, Cell).FirstOrDefault(id => !_taken.Contains(id)) : null;
    }

    private void Know(string key, string id)
    {
        if (_ids.TryGetValue(key, out var ids)) ids.Add(id);
        else _ids[key] = [id];
    }

    private static string Shown(string key) => key.Length > 100 ? key[..100] + "…" : key;
}
