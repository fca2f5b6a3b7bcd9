using System.Runtime.CompilerServices;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>Which rows of a kind are exported.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Cells">In these columns stands one of these values; null for nothing.</param>
/// <param name="Text">What the names hold; null for anything.</param>
public sealed record ExportSelection(RecordKind Kind, IReadOnlyList<(string Column, IReadOnlyList<string?> Values)> Cells, string? Text)
{
    /// <summary>Columns that are names.</summary>
    private static readonly string[] Names = [.. RecordTitles.Names.SelectMany(name => new[] { name + "_zh", name + "_en" })];

    public static ExportSelection All(RecordKind kind) => new(kind, [], null);

    /// <summary>What the filter of a list left.</summary>
    /// <param name="kind">The name of one of <see cref="RecordKinds"/>.</param>
    /// <param name="ids">Of the rows; null for all.</param>
    /// <param name="chosen">See <see cref="Chosen"/>.</param>
    public static ExportSelection Of(string kind, IEnumerable<string>? ids, IReadOnlyList<(string Name, string Value)> chosen) =>
        All(RecordKinds.Find(kind)!) with { Ids = ids?.ToHashSet(), Chosen = chosen };

    /// <summary>Only the rows with these ids; null for all.</summary>
    public IReadOnlySet<string>? Ids { get; init; }

    /// <summary>What chose the ids, as the page says it: names of filters and their values.</summary>
    public IReadOnlyList<(string Name, string Value)> Chosen { get; init; } = [];

    /// <summary>Only rows for which one of these bodies is responsible, or nobody for null; null for all.</summary>
    public IReadOnlyList<string?>? Bodies { get; init; }

    public bool IsAll => Cells.Count == 0 && Text is null && Ids is null && Bodies is null;

    /// <summary>
    /// The rows as the data folder has them, while they are read; the last cell is where a row comes from: see
    /// <see cref="RowSource"/>.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(DashboardDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = Cells.Select(c => (Place: Kind.Places.Of(c.Column), c.Values)).ToList();
        var names = Names.Select(Kind.Places.Of).Where(place => place >= 0).ToList();
        var id = Kind.Places.Of("id");
        await foreach (var row in Kind.StreamAsync(db, withSource: true, ct))
        {
            if (Ids?.Contains(RecordTable.Text(row[id])) == false) continue;
            if (!wanted.All(w => w.Values.Any(value => Holds(row[w.Place], value)))) continue;
            if (Bodies is not null && !BodiesOf(row).Any(Bodies.Contains)) continue;
            if (Text is not null && !names.Exists(place => NameSearch.Holds(RecordTable.Text(row[place]), Text))) continue;
            yield return row;
        }
    }

    private IEnumerable<string?> BodiesOf(IReadOnlyList<object?> row)
    {
        string Cell(string column) => RecordTable.Text(row[Kind.Places.Of(column)]);
        var names = ListedNames.Of(Localization.Bilingual.Of(Cell("responsible_zh"), Cell("responsible_en")));
        return names.Select(string? (name) => ListedNames.WordOf(name)).DefaultIfEmpty();
    }

    private static bool Holds(object? cell, string? value)
    {
        var text = RecordTable.Text(cell);
        return value is null ? text.Length == 0 : text == value || text.Split(';').Contains(value);
    }
}
