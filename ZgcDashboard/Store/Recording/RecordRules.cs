using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>The rules that an import holds a row to, kept in memory: a form can ask them with each key.</summary>
public sealed class RecordRules
{
    private readonly KnownRows _known;

    private RecordRules(RecordKind kind, KnownRows known)
    {
        (Kind, _known) = (kind, known);
    }

    public RecordKind Kind { get; }

    /// <param name="db">Says which ids there are.</param>
    /// <param name="kind">One whose rows come in.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RecordRules> OfAsync(DashboardDb db, RecordKind kind, CancellationToken ct) =>
        new(kind, await KnownIds.OfAsync(db, ct));

    /// <param name="cells">As the data folder writes them.</param>
    public RecordReading Read(IReadOnlyDictionary<string, string> cells)
    {
        var faults = new List<Fault>();
        var row = Kind.Reader(cells, faults);
        var (made, statements) = Kind.Parse(row, _known);
        RowRules.Check(made, row);
        AncestorRules.CheckItself(made, row);
        if (faults.Count > 0) return new(cells, [.. faults.Distinct()]);
        foreach (var statement in statements) Projection.Apply(made, statement);
        return new(Kind.Cells(made), []);
    }
}

/// <summary>A row's cells as they were understood.</summary>
/// <param name="Cells">As the store would hold them; as they were given where one is at fault.</param>
/// <param name="Faults">What is wrong, by column.</param>
public sealed record RecordReading(IReadOnlyDictionary<string, string> Cells, IReadOnlyList<Fault> Faults);
