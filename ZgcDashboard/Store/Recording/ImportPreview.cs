using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Store.Recording;

/// <summary>What rows that want to come in would change.</summary>
/// <param name="Changes">New and changed rows.</param>
/// <param name="Unchanged">How many rows are already as they say.</param>
/// <param name="Faults">What is wrong, each with its line, column, what was found and what was expected.</param>
public sealed record ImportPreview(IReadOnlyList<RecordChange> Changes, int Unchanged, IReadOnlyList<Fault> Faults)
{
    private const string Inferred = "_inferred";

    public int New => Changes.Count(c => c.Before is null);

    public int Changed => Changes.Count - New;

    internal static async Task<ImportPreview> OfAsync(DashboardDb db, RecordKind kind, ImportedRows imported, CancellationToken ct)
    {
        var known = await KnownIds.OfAsync(db, kind, imported, ct);
        var stored = await kind.FindAsync(db, [.. imported.Rows.Select(r => r.Cells.GetValueOrDefault("id", "")).Distinct()], ct);
        var (changes, faults, unchanged, seen) = (new List<RecordChange>(), new List<Fault>(), 0, new HashSet<string>());
        foreach (var row in imported.Rows)
        {
            ct.ThrowIfCancellationRequested();
            var id = row.Cells.GetValueOrDefault("id", "");
            var before = stored.TryGetValue(id, out var there) ? kind.Cells(there) : null;
            var cells = new CsvRow(kind.File, row.Line, kind.Columns, [.. kind.Columns.Select(c => Cell(imported, row, before, c))], faults);
            if (id.Length > 0 && !seen.Add(id)) cells.Fault("id", FaultRule.TwiceTheSameId, id);
            var count = faults.Count;
            var (made, statements) = kind.Parse(cells, known);
            CitationRule.Check(made, cells);
            if (faults.Count > count) continue;
            foreach (var statement in statements) Projection.Apply(made, statement);
            var after = kind.Cells(made);
            if (before is not null && CellsJson.Write(kind, before) == CellsJson.Write(kind, after)) unchanged++;
            else changes.Add(new(kind, id, before, after));
        }

        return new(changes, unchanged, [.. faults.Distinct()]);
    }

    /// <summary>
    /// What the file says, or what the store holds where the file has no such column. What the file says outright is no
    /// longer inferred.
    /// </summary>
    private static string Cell(ImportedRows imported, ImportedRow row, IReadOnlyDictionary<string, string>? before, string column)
    {
        if (imported.Columns.Contains(column)) return row.Cells.GetValueOrDefault(column, "");
        if (column.EndsWith(Inferred, StringComparison.Ordinal) && column[..^Inferred.Length] is var stated && imported.Columns.Contains(stated)
            && row.Cells.GetValueOrDefault(stated, "") != (before?.GetValueOrDefault(stated) ?? "")) return "";
        return before?.GetValueOrDefault(column, "") ?? "";
    }
}
