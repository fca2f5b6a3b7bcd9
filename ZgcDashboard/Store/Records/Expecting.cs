namespace ZgcDashboard.Store.Records;

/// <summary>What a writer saw: rows that are no longer so are not overwritten.</summary>
/// <param name="Rows">By id, the cells that the row must still have; null where it must not be there yet.</param>
public sealed record Expecting(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>?> Rows)
{
    public static Expecting Row(string id, IReadOnlyDictionary<string, string>? cells) => new(new Dictionary<string, IReadOnlyDictionary<string, string>?> { [id] = cells });

    /// <exception cref="ChangedMeanwhileException">A row is no longer as it was seen.</exception>
    internal async Task CheckAsync(DashboardDb db, RecordKind kind, CancellationToken ct)
    {
        var stored = await kind.CellsAsync(db, [.. Rows.Keys], ct);
        var changed = Rows.Where(seen => CellsJson.Write(kind, seen.Value) != CellsJson.Write(kind, stored.GetValueOrDefault(seen.Key)))
            .Select(seen => $"{kind.Name}/{seen.Key}").ToList();
        if (changed.Count > 0) throw new ChangedMeanwhileException(changed);
    }
}

/// <summary>Rows were changed by somebody else since the writer saw them; nothing was stored.</summary>
/// <param name="rows"><c>projects/health-valley</c>.</param>
public sealed class ChangedMeanwhileException(IReadOnlyList<string> rows) : Exception($"Changed meanwhile: {string.Join(", ", rows.Take(10))}.")
{
    public IReadOnlyList<string> Rows { get; } = rows;
}
