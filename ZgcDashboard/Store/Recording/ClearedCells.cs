using ZgcDashboard.Localization;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>What the store holds and an empty cell of the file takes away: it may be meant, or be a column that nobody filled in.</summary>
internal static class ClearedCells
{
    public static IEnumerable<Fault> Of(ImportedRows imported, IReadOnlyList<RecordChange> changes)
    {
        var counts = imported.Columns.Where(column => column != "id")
            .Select(column => (column, Count: changes.Count(change => change.Before?.ContainsKey(column) == true && change.After?.ContainsKey(column) != true)))
            .Where(cleared => cleared.Count > 0).ToList();
        if (counts.Count == 0) yield break;
        yield return new(FaultRule.CellsCleared, $"{counts.Sum(c => c.Count)}", string.Join(", ", counts.Select(c => $"{ColumnText.CaptionOrName(c.column)} {c.Count}")));
    }
}
