using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.AsOf;

/// <summary>A row as its cells say that it was, with the statements that they make.</summary>
internal sealed record RowVersion(CitedRow Row, IReadOnlyList<Statement> Statements)
{
    private static readonly HashSet<string> NoIds = [];

    /// <param name="kind">Of the row.</param>
    /// <param name="cells">Were checked when they were written; what they refer to may be gone since.</param>
    /// <param name="report">That the row cites.</param>
    public static RowVersion Of(RecordKind kind, IReadOnlyDictionary<string, string> cells, string report)
    {
        var row = kind.Reader(cells, []);
        var (made, statements) = kind.Parse(row, new KnownRows(report, NoIds));
        RowSource.Put(made, cells);
        foreach (var statement in statements) Projection.Apply(made, statement);
        return new(made, statements);
    }

    /// <summary>Puts it in the place of the stored row.</summary>
    public void Put(DashboardDb db, CitedRow? stored)
    {
        if (stored is null) db.Add(Row);
        else db.Entry(stored).CurrentValues.SetValues(Row);
    }

    /// <summary>
    /// Which of the row's statements stood: a later undo may have let one stand again that had been withdrawn by then, and
    /// what the row said then tells which.
    /// </summary>
    /// <param name="version">Null where the row was not there.</param>
    /// <param name="standing">The row's statements that stand.</param>
    /// <param name="by">The entry that is named as having withdrawn them.</param>
    public static void Settle(RowVersion? version, IEnumerable<Statement> standing, long by)
    {
        foreach (var attribute in standing.GroupBy(s => s.Attribute))
        {
            var said = version?.Statements.FirstOrDefault(s => s.Attribute == attribute.Key);
            foreach (var statement in attribute.OrderByDescending(s => s.Id).TakeWhile(s => s.Value != said?.Value || s.AsOf != said.AsOf))
                statement.WithdrawnByEntryId = by;
        }
    }

    /// <summary>The standing statements of the rows, tracked.</summary>
    public static async Task<ILookup<string, Statement>> StandingAsync(DashboardDb db, RecordKind kind, IReadOnlyCollection<string> ids,
        CancellationToken ct) =>
        (kind.Stated.Count == 0 ? [] : await db.Statements
            .Where(s => ids.Contains(s.SubjectId) && kind.Stated.Contains(s.Attribute) && s.WithdrawnByEntryId == null).ToListAsync(ct))
                .ToLookup(s => s.SubjectId);
}
