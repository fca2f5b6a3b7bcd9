using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Store.Recording;

/// <summary>Brings rows, their statements and the history to what the changes say, in the caller's transaction.</summary>
internal sealed class RecordWriter(DashboardDb db, HistoryEntry entry, SeedRows known)
{
    /// <param name="changes">Their cells were checked before.</param>
    /// <param name="citesReport">Whether the statements come from the cited section; if not, from the entry's reason.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public async Task WriteAsync(IReadOnlyList<RecordChange> changes, bool citesReport, CancellationToken ct)
    {
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            var ofKind = changes.Where(c => c.Kind == kind).ToList();
            if (ofKind.Count == 0) continue;
            var ids = ofKind.Select(c => c.Id).ToHashSet();
            var rows = await kind.FindAsync(db, ids, ct);
            var standing = kind.Stated.Count == 0 ? [] : await db.Statements
                .Where(s => ids.Contains(s.SubjectId) && kind.Stated.Contains(s.Attribute) && s.WithdrawnByEntryId == null).ToListAsync(ct);
            var bySubject = standing.ToLookup(s => s.SubjectId);
            foreach (var change in ofKind) Write(change, rows.GetValueOrDefault(change.Id), [.. bySubject[change.Id]], citesReport);
        }

        entry.Changes.AddRange(changes.Select(c => c.ToHistory()));
    }

    private void Write(RecordChange change, CitedRow? stored, IReadOnlyList<Statement> standing, bool citesReport)
    {
        if (change.After is null)
        {
            foreach (var statement in standing) statement.WithdrawnByEntryId = entry.Id;
            db.Remove(stored!);
            return;
        }

        var (made, statements) = Parsed(change.Kind, change.Id, change.After);
        if (stored is null) db.Add(made);
        else
        {
            made.ReportId = stored.ReportId;
            db.Entry(stored).CurrentValues.SetValues(made);
        }

        foreach (var attribute in change.Kind.Stated)
            State([.. standing.Where(s => s.Attribute == attribute)], statements.FirstOrDefault(s => s.Attribute == attribute), citesReport);
    }

    private (CitedRow, IReadOnlyList<Statement>) Parsed(RecordKind kind, string id, IReadOnlyDictionary<string, string> cells)
    {
        var faults = new List<Fault>();
        var (made, statements) = kind.Parse(new CsvRow(kind.File, 0, kind.Columns, [.. kind.Columns.Select(c => cells.GetValueOrDefault(c, ""))], faults), known);
        if (faults.Count > 0) throw new InvalidOperationException($"{kind.Name}/{id} was written without being checked: {faults[0]}");
        foreach (var statement in statements) Projection.Apply(made, statement);
        return (made, statements);
    }

    private void State(IReadOnlyList<Statement> standing, Statement? wanted, bool citesReport)
    {
        var latest = standing.OrderBy(s => s.Id).LastOrDefault();
        if (wanted is null)
        {
            foreach (var statement in standing) statement.WithdrawnByEntryId = entry.Id;
        }
        else if (latest is null || latest.Value != wanted.Value || latest.AsOf != wanted.AsOf)
        {
            wanted.EntryId = entry.Id;
            if (!citesReport) (wanted.ReportId, wanted.Section, wanted.Item, wanted.Reason) = (null, null, null, entry.Why);
            db.Add(wanted);
        }
    }
}
