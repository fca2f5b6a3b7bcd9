using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// No row is a part of itself, be it through its parts, and a copy cites the first, never another copy: rows that come in
/// are held against those that stand and against each other.
/// </summary>
internal static class AncestorRules
{
    private const string Parent = "parent";
    private const string CopyOf = "copy_of";

    /// <summary>Of a longer way round its end is left out.</summary>
    private const int MostShown = 6;

    /// <summary>The row of its kind that a row is a part or a copy of; null for none.</summary>
    public static string? Of(CitedRow row) => row switch
    {
        FundStep step => step.ParentId,
        Project project => project.ParentId,
        WorkItem item => item.CopyOfId,
        _ => null,
    };

    /// <summary>The column that says it; null where rows of the kind have none.</summary>
    public static string? ColumnOf(CitedRow row) => row switch
    {
        Project or FundStep => Parent,
        WorkItem => CopyOf,
        _ => null,
    };

    /// <param name="db">Holds the rows that stand.</param>
    /// <param name="rows">New and changed rows of one kind, those too that are no longer a part of another.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        if (rows is not [{ Made: Project or FundStep or WorkItem }, ..]) return [];
        var above = Above(rows);
        if (rows[0].Made is WorkItem)
            foreach (var copy in await Links(db, rows[0].Made).Where(l => l.Above != null).ToListAsync(ct))
                above.TryAdd(copy.Id, copy.Above);
        while (await AddAsync(db, rows[0].Made, above, ct))
        {
        }

        return Of(rows, above);
    }

    /// <summary>Of rows that refer to nothing but each other.</summary>
    public static IReadOnlyList<Fault> Of(IReadOnlyList<CheckedRow> rows) => Of(rows, Above(rows));

    private static Dictionary<string, string?> Above(IReadOnlyList<CheckedRow> rows) =>
        rows.GroupBy(r => r.Made.Id).ToDictionary(g => g.Key, g => Of(g.Last().Made));

    private static IReadOnlyList<Fault> Of(IReadOnlyList<CheckedRow> rows, Dictionary<string, string?> above)
    {
        if (rows is [{ Made: WorkItem }, ..])
        {
            var copies = above.Where(link => link.Value is not null).ToLookup(link => link.Value!, link => link.Key);
            return [.. rows.Select(row => Copy(row, above, copies)).OfType<Fault>()];
        }

        var rings = Rings(above);
        return [.. rows.Where(r => rings.Contains(r.Made.Id))
            .Select(r => r.Fault(Parent, FaultRule.PartOfItself, Of(r.Made)!, Way(r.Made.Id, above)))];
    }

    /// <summary>The rows that come back to themselves. Each row is walked once, whatever the length of the ways.</summary>
    internal static IReadOnlySet<string> Rings(IReadOnlyDictionary<string, string?> above)
    {
        var (rings, walked) = (new HashSet<string>(), new Dictionary<string, int>());
        var walk = 0;
        foreach (var start in above.Keys)
        {
            walk++;
            var at = start;
            while (at is not null && walked.TryAdd(at, walk)) at = above.GetValueOrDefault(at);
            if (at is null || walked[at] != walk) continue;
            while (rings.Add(at)) at = above[at]!;
        }

        return rings;
    }

    /// <summary><c>a → b → a</c></summary>
    private static string Way(string id, Dictionary<string, string?> above)
    {
        var way = new List<string> { id };
        for (var at = above[id]!; at != id && way.Count < MostShown; at = above[at]!) way.Add(at);
        return string.Join(" → ", [.. way, .. above[way[^1]] == id ? (IEnumerable<string>)[id] : ["…", id]]);
    }

    /// <summary>What a form can tell with each key: that a row is not of itself.</summary>
    public static void CheckItself(CitedRow made, RowReader row)
    {
        if (Of(made) != made.Id || ColumnOf(made) is not { } column) return;
        row.Fault(column, made is WorkItem ? FaultRule.CopyOfItself : FaultRule.PartOfItself, made.Id, $"{made.Id} → {made.Id}");
    }

    private static Fault? Copy(CheckedRow row, Dictionary<string, string?> above, ILookup<string, string> copies)
    {
        if (Of(row.Made) is not { } copied) return null;
        if (copied == row.Made.Id) return row.Fault(CopyOf, FaultRule.CopyOfItself, copied, "");
        if (above.GetValueOrDefault(copied) is { } first) return row.Fault(CopyOf, FaultRule.CopyOfCopy, copied, first);
        return copies[row.Made.Id].FirstOrDefault() is { } copy ? row.Fault(CopyOf, FaultRule.CopyIsCopied, copied, copy) : null;
    }

    /// <summary>Reads the next that are not known yet.</summary>
    /// <returns>Whether there were any.</returns>
    private static async Task<bool> AddAsync(DashboardDb db, CitedRow kind, Dictionary<string, string?> above, CancellationToken ct)
    {
        var next = above.Values.OfType<string>().Where(id => !above.ContainsKey(id)).Distinct().ToList();
        foreach (var ids in next.Chunk(RecordKind.MostAskedAtOnce))
            foreach (var link in await Links(db, kind).Where(l => EF.Parameter(ids).Contains(l.Id)).ToListAsync(ct))
                above[link.Id] = link.Above;
        foreach (var id in next) above.TryAdd(id, null);
        return next.Count > 0;
    }

    private static IQueryable<Link> Links(DashboardDb db, CitedRow kind) => kind switch
    {
        FundStep => db.FundSteps.Select(s => new Link { Id = s.Id, Above = s.ParentId }),
        Project => db.Projects.Select(p => new Link { Id = p.Id, Above = p.ParentId }),
        _ => db.WorkItems.Select(w => new Link { Id = w.Id, Above = w.CopyOfId }),
    };

    private sealed record Link
    {
        public required string Id { get; init; }

        public string? Above { get; init; }
    }
}
