using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A row cannot be taken away while others refer to it; nothing was stored.</summary>
/// <param name="rows">Those that refer to it: <c>projects/health-valley</c>.</param>
public sealed class ReferredToException(IReadOnlyList<string> rows) : Exception($"Others refer to it: {string.Join(", ", rows.Take(10))}.")
{
    public IReadOnlyList<string> Rows { get; } = rows;

    /// <exception cref="ReferredToException">A row of any kind refers to this one.</exception>
    internal static async Task CheckAsync(DashboardDb db, CitedRow row, CancellationToken ct)
    {
        var rows = new List<string>();
        foreach (var kind in RecordKinds.All) rows.AddRange((await kind.ReferringToAsync(db, row, ct)).Select(id => $"{kind.Name}/{id}"));
        if (rows.Count > 0) throw new ReferredToException(rows);
    }
}
