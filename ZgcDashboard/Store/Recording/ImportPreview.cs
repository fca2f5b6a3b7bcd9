using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>What rows that want to come in would change.</summary>
/// <param name="Changes">New and changed rows.</param>
/// <param name="Unchanged">How many rows are already as they say.</param>
/// <param name="Faults">What is wrong, each with its line, column, what was found and what was expected.</param>
public sealed record ImportPreview(IReadOnlyList<RecordChange> Changes, int Unchanged, IReadOnlyList<Fault> Faults)
{
    /// <summary>After so many faults the rest of the rows is not looked at.</summary>
    public const int MostFaults = 10_000;

    private const int Step = 1000;
    private const string Inferred = "_inferred";

    public int New { get; } = Changes.Count(c => c.Before is null);

    public int Changed => Changes.Count - New;

    /// <summary>What is unlikely, place for place like a fault: stored only when it is confirmed with a reason.</summary>
    public IReadOnlyList<Fault> Warnings => Found.Warnings;

    /// <summary>What new and changed rows look like beside those that stand.</summary>
    internal RowFindings Found { get; init; } = RowFindings.None;

    private IReadOnlyList<CheckedRow> Checked { get; init; } = [];

    /// <summary>
    /// What is to be known of how the file was read and of what its empty cells take away; none of it keeps the rows
    /// from being stored.
    /// </summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    /// <summary>The rows of the file that are in the store already, as they were when the preview was made.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Stored { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// Whether the store still is as it was when the preview was made, for the rows of the file and what they are
    /// measured against.
    /// </summary>
    internal async Task<bool> HoldsAsync(DashboardDb db, RecordKind kind, ImportedRows imported, CancellationToken ct)
    {
        var stored = await kind.CellsAsync(db, Ids(imported), ct);
        return stored.Count == Stored.Count && stored.All(row => CellsJson.Same(kind, Stored.GetValueOrDefault(row.Key), row.Value))
            && Found.Same(await RowFindings.OfAsync(db, Checked, ct));
    }

    internal static async Task<ImportPreview> OfAsync(
        DashboardDb db, RecordKind kind, ImportedRows imported, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var known = await KnownIds.OfAsync(db, kind, imported, ct);
        var stored = await kind.CellsAsync(db, Ids(imported), ct);
        var (changes, faults, unchanged, seen, done) = (new List<RecordChange>(), imported.Faults.ToList(), 0, new HashSet<string>(), 0);
        var toCheck = new List<CheckedRow>();
        foreach (var row in imported.Rows)
        {
            ct.ThrowIfCancellationRequested();
            if (done++ % Step == 0) progress?.Report(new(ImportPhase.Checking, done, imported.Rows.Count));
            if (faults.Count >= MostFaults) break;
            var id = row.Cells.GetValueOrDefault("id", "");
            var before = stored.GetValueOrDefault(id);
            var cells = new RowReader(kind.File, row.Line, kind.Places, [.. kind.Columns.Select(c => Cell(kind, imported, row, before, c))],
                faults);
            if (id.Length > 0 && !seen.Add(id)) cells.Fault("id", FaultRule.TwiceTheSameId, id);
            var count = faults.Count;
            var (made, statements) = kind.Parse(cells, known);
            RowRules.Check(made, cells);
            if (faults.Count > count)
            {
                FaultsAsTyped.Quote(faults, count, row, imported.Nearest);
                continue;
            }

            foreach (var statement in statements) Projection.Apply(made, statement);
            var after = kind.Cells(made);
            if (CellsJson.Same(kind, before, after))
            {
                unchanged++;
                continue;
            }

            changes.Add(new(kind, id, before, after) { Line = imported.FileName is null ? null : row.Line });
            if (CheckedRow.IsNeeded(made, before)) toCheck.Add(new(kind, made, row.Line));
        }

        var found = await RowFindings.OfAsync(db, toCheck, ct);
        return new(changes, unchanged, [.. faults.Concat(found.Faults).Distinct()])
        {
            Stored = stored, Found = found, Checked = toCheck,
            Remarks = [.. imported.Remarks, .. ClearedCells.Of(imported, changes)]
        };
    }

    private static HashSet<string> Ids(ImportedRows imported) => [.. imported.Rows.Select(r => r.Cells.GetValueOrDefault("id", ""))];

    /// <summary>
    /// What the file says, or what the store holds where the file has no such column. What the file says outright is no
    /// longer inferred.
    /// </summary>
    private static string Cell(RecordKind kind, ImportedRows imported, ImportedRow row, IReadOnlyDictionary<string, string>? before, string column)
    {
        if (column == PrintedUnit.Column && !imported.Columns.Contains(column)) return PrintedUnit.Beside(kind, row.Cells, before);
        if (row.Cells.TryGetValue(column, out var said)) return said;
        if (imported.Columns.Contains(column)) return "";
        if (kind.NumberQualifiedBy(column) is { } number && IsSaidAnew(imported, row, before, number))
            return row.Cells.GetValueOrDefault(number, "").Length == 0 ? "" : Word.Of(Qualifier.Exact);
        if (column.EndsWith(Inferred, StringComparison.Ordinal) && IsSaidAnew(imported, row, before, column[..^Inferred.Length])) return "";
        return before?.GetValueOrDefault(column, "") ?? "";
    }

    private static bool IsSaidAnew(ImportedRows imported, ImportedRow row, IReadOnlyDictionary<string, string>? before, string column) =>
        imported.Columns.Contains(column) && row.Cells.GetValueOrDefault(column, "") != (before?.GetValueOrDefault(column) ?? "");
}
