using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A change with all that is to be written, made before the store is locked.</summary>
/// <param name="Change">The change.</param>
/// <param name="Row">As it is to be; of a row that is taken away, as it was.</param>
/// <param name="Statements">What the row states.</param>
/// <param name="Cites">Whether what changes comes from the section that the row cites; if not, from the entry's file or reason.</param>
internal sealed record PreparedChange(RecordChange Change, CitedRow Row, IReadOnlyList<Statement> Statements, bool Cites)
{
    /// <param name="changes">Their cells were checked before.</param>
    /// <param name="cites">Whether they come from the sections that they cite; null where each tells.</param>
    /// <param name="known">What cells may refer to.</param>
    /// <param name="restores">Whether a row comes from where its cells say that it came from.</param>
    public static List<PreparedChange> Of(IEnumerable<RecordChange> changes, bool? cites, KnownRows known, bool restores = false) =>
        [.. changes.Select(change => Of(change, cites, known, restores))];

    private static PreparedChange Of(RecordChange change, bool? cites, KnownRows known, bool restores)
    {
        var (kind, cells, faults) = (change.Kind, change.After ?? change.Before!, new List<Fault>());
        var (made, statements) = kind.Parse(kind.Reader(cells, faults), known);
        if (faults.Count > 0 && change.After is not null)
            throw new InvalidOperationException($"{kind.Name}/{change.Id} was written without being checked: {faults[0]}");
        foreach (var statement in statements) Projection.Apply(made, statement);
        RowSource.Put(made, restores ? change.After : change.Before);
        return new(change, made, statements, made.Section is not null && (cites ?? change.NamesAPlace));
    }
}

/// <summary>Brings rows, their statements and the history to what the changes say, in the caller's transaction.</summary>
internal sealed class RecordWriter(DashboardDb db, HistoryEntry entry) : IAsyncDisposable
{
    private const int Step = 1000;

    private readonly TableWriter _statements = new(db, typeof(Statement));
    private readonly TableWriter _history = new(db, typeof(HistoryChange));
    private readonly Dictionary<Type, TableWriter> _rows = [];

    /// <param name="prepared">What is to be written.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public async Task WriteAsync(IReadOnlyList<PreparedChange> prepared, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var projects = prepared.Where(p => p.Row is Project).Select(p => p.Change.Id).ToList();
        var facets = projects.Count < FacetBatch.Worthwhile ? null : new FacetBatch(db);
        if (facets is not null) await facets.BeginAsync(projects, ct);
        await RowsAsync(prepared, progress, ct);
        if (facets is not null) await facets.EndAsync(ct);
        await HistoryAsync([.. prepared.Select(p => p.Change.ToHistory(RowSource.Text(p.Row)))], ct);
    }

    private async Task RowsAsync(IReadOnlyList<PreparedChange> prepared, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            var ofKind = prepared.Where(p => p.Change.Kind == kind).ToList();
            if (ofKind.Count == 0) continue;
            // Of a new row nothing was stated yet, unless an undo has just brought back what was.
            var standing = await StandingAsync(kind,
                [.. ofKind.Where(p => p.Change.Before is not null || entry.Undoes is not null).Select(p => p.Change.Id)], ct);
            foreach (var one in ParentsFirst(ofKind))
            {
                if (done++ % Step == 0) progress?.Report(new(ImportPhase.Storing, done, prepared.Count));
                await WriteAsync(one, [.. standing[one.Change.Id]], ct);
            }
        }

        // What others refer to is taken away after them.
        foreach (var kind in RecordKinds.All.Reverse())
            foreach (var one in ParentsFirst([.. prepared.Where(p => p.Change.Kind == kind && p.Change.After is null)]).Reverse())
                await Rows(one.Row).DeleteAsync(one.Row, ct);
    }

    private async Task HistoryAsync(IReadOnlyList<HistoryChange> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            row.EntryId = entry.Id;
            await _history.InsertAsync(row, ct);
        }

        await HistoryBook.CloseAsync(db, entry, rows, ct);
    }

    private async Task<ILookup<string, Statement>> StandingAsync(RecordKind kind, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var standing = new List<Statement>();
        foreach (var chunk in kind.Stated.Count == 0 ? [] : ids.Chunk(RecordKind.MostAskedAtOnce))
            standing.AddRange(await db.Statements.AsNoTracking()
                .Where(s => EF.Parameter(chunk).Contains(s.SubjectId) && kind.Stated.Contains(s.Attribute)
                    && s.WithdrawnByEntryId == null).ToListAsync(ct));
        return standing.ToLookup(s => s.SubjectId);
    }

    private async Task WriteAsync(PreparedChange one, IReadOnlyList<Statement> standing, CancellationToken ct)
    {
        if (one.Change.After is null)
        {
            await WithdrawAsync(standing, ct);
            return;
        }

        // What an undo brings back comes from where it came from.
        if (entry.Undoes is null && !one.Cites) (one.Row.SourceEntryId, one.Row.SourceLine) = (entry.Id, one.Change.Line);
        await RowAsync(one, ct);
        foreach (var attribute in one.Change.Kind.Stated)
            await StateAsync([.. standing.Where(s => s.Attribute == attribute)],
                one.Statements.FirstOrDefault(s => s.Attribute == attribute), one, ct);
    }

    /// <summary>A row goes on belonging to the report that it came with, if it came with one.</summary>
    private Task RowAsync(PreparedChange one, CancellationToken ct) => one.Change switch
    {
        { Before: null } => Rows(one.Row).InsertAsync(one.Row, ct),
        { Before: { } before } when one.Row.Section is not null && !before.ContainsKey("section") =>
            Rows(one.Row).UpdateAsync(one.Row, "cite", _ => true, ct),
        _ => Rows(one.Row).UpdateAsync(one.Row, "update", p => p.Name != nameof(CitedRow.ReportId), ct),
    };

    private async Task StateAsync(IReadOnlyList<Statement> standing, Statement? wanted, PreparedChange one, CancellationToken ct)
    {
        var latest = standing.OrderBy(s => s.Id).LastOrDefault();
        if (wanted is null) await WithdrawAsync(standing, ct);
        else if (latest is null || latest.Value != wanted.Value || latest.AsOf != wanted.AsOf)
        {
            (wanted.EntryId, wanted.Line) = (entry.Id, one.Change.Line);
            if (!one.Cites)
                (wanted.ReportId, wanted.Section, wanted.Item, wanted.Paragraph, wanted.Reason) = (null, null, null, null, entry.Why);
            await _statements.InsertAsync(wanted, ct);
        }
    }

    private async Task WithdrawAsync(IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        foreach (var statement in statements)
        {
            statement.WithdrawnByEntryId = entry.Id;
            await _statements.UpdateAsync(statement, "withdraw", p => p.Name == nameof(Statement.WithdrawnByEntryId), ct);
        }
    }

    /// <summary>A row that is part of another of its kind, a copy of it, or compared with it, comes after it.</summary>
    private static IEnumerable<PreparedChange> ParentsFirst(IReadOnlyList<PreparedChange> ofKind)
    {
        var waiting = ofKind.Where(p => Above(p.Row) is not null).ToDictionary(p => p.Change.Id);
        if (waiting.Count == 0) return ofKind;
        var ordered = ofKind.Where(p => Above(p.Row) is null).ToList();
        var above = new Stack<PreparedChange>();
        foreach (var one in ofKind)
        {
            for (var at = one; at is not null
                && waiting.Remove(at.Change.Id); at = waiting.GetValueOrDefault(Above(at.Row)!)) above.Push(at);
            while (above.TryPop(out var next)) ordered.Add(next);
        }

        return ordered;
    }

    /// <summary>A budget comes after that of the year before, which it is compared with.</summary>
    private static string? Above(CitedRow row) => row is BudgetYear budget ? budget.PreviousId : AncestorRules.Of(row);

    private TableWriter Rows(CitedRow row) =>
        _rows.TryGetValue(row.GetType(), out var writer) ? writer : _rows[row.GetType()] = new(db, row.GetType());

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _rows.Values.Append(_statements).Append(_history)) await writer.DisposeAsync();
    }
}
