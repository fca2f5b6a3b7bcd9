using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>A kind of record: how its rows read as cells, and how cells read as a row.</summary>
/// <param name="name">In addresses and on the command line: <c>fund-steps</c>.</param>
public abstract class RecordKind(string name)
{
    public string Name { get; } = name;

    /// <summary>Its file in the data folder.</summary>
    public string File { get; } = name.Replace('-', '_') + ".csv";

    /// <summary>The names of its columns, in the order of its file.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Null where the kind has no such column.</summary>
    public abstract RecordColumn? ColumnOf(string column);

    /// <summary>The column whose number this one says the exactness of; null where it says that of none.</summary>
    public string? NumberQualifiedBy(string column) => Qualifiers.GetValueOrDefault(column);

    private Dictionary<string, string> Qualifiers => field ??= Columns.Select(c => ColumnOf(c)!).Where(c => c.QualifiedBy is not null)
        .GroupBy(c => c.QualifiedBy!).ToDictionary(g => g.Key, g => g.First().Name);

    /// <summary>Text, where the kind has no such column.</summary>
    public ColumnForm FormOf(string column) => ColumnOf(column)?.Form ?? ColumnForm.Text;

    /// <summary>Of the columns, and of what <see cref="Cells"/> adds to them.</summary>
    internal ColumnPlaces Places => field ??= new([.. Columns, RowSource.Cell]);

    /// <summary>The columns that must not be empty in a row that comes in.</summary>
    public IReadOnlySet<string> Required => field ??= RequiredColumns();

    private HashSet<string> RequiredColumns()
    {
        var faults = new List<Fault>();
        Parse(Reader(new Dictionary<string, string>(), faults), new KnownRows("", new HashSet<string>()));
        return [.. faults.Where(f => f.Rule == FaultRule.Empty).Select(f => f.Column!)];
    }

    /// <summary>
    /// The columns that tell a row which has no name of its own, or shares it with others: a snapshot's budget and day. None
    /// for the kinds whose rows are told by their names.
    /// </summary>
    public IReadOnlyList<string> KnownBy { get; init; } = [];

    /// <summary>Whether it came later: a data folder from before may lack its file.</summary>
    public bool IsLater { get; init; }

    /// <summary>Whether rows can come in; the sub-parks are fixed.</summary>
    public abstract bool IsImported { get; }

    /// <summary>Whether the data folder has a file of it: what units owe and send is no report's.</summary>
    public bool IsSeeded { get; init; } = true;

    /// <summary>Whether only administrators write it.</summary>
    public bool IsSetByAdministrators { get; init; }

    /// <summary>All rows as cells, in the order of the report, while they are read.</summary>
    public IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(DashboardDb db, CancellationToken ct) =>
        StreamAsync(db, withSource: false, ct);

    /// <inheritdoc cref="StreamAsync(DashboardDb, CancellationToken)" />
    /// <param name="db">The store.</param>
    /// <param name="withSource">Whether which file or form a row comes from is its last cell: see <see cref="RowSource"/>.</param>
    /// <param name="ct">Cancels.</param>
    internal abstract IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(DashboardDb db, bool withSource, CancellationToken ct);

    /// <summary>The entries that rows of the kind come from by a file or a form.</summary>
    internal abstract Task<IReadOnlyList<HistoryEntry>> SourcesAsync(DashboardDb db, CancellationToken ct);

    /// <summary>All rows at once: for lists that are known to be short.</summary>
    public async Task<RecordTable> TableAsync(DashboardDb db, CancellationToken ct) =>
        new(Columns, await StreamAsync(db, ct).ToListAsync(ct));

    public abstract Task<int> CountAsync(DashboardDb db, CancellationToken ct);

    /// <summary>The cells of a stored row, empty ones left out; null where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> CellsOfAsync(DashboardDb db, string id, CancellationToken ct) =>
        (await FindAsync(db, [id], ct)).TryGetValue(id, out var row) ? Cells(row) : null;

    /// <summary>Ids that a mistyped one may have meant.</summary>
    public abstract Task<IReadOnlyList<string>> NearAsync(DashboardDb db, string id, CancellationToken ct);

    /// <summary>The stored rows of these ids, tracked.</summary>
    internal abstract Task<IReadOnlyDictionary<string, CitedRow>> FindAsync(DashboardDb db, IReadOnlyCollection<string> ids,
        CancellationToken ct);

    /// <summary>The cells of the stored rows of these ids.</summary>
    internal abstract Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> CellsAsync(DashboardDb db,
        IReadOnlyCollection<string> ids, CancellationToken ct);
    /// <summary>Ids of some of the rows that refer to this one.</summary>
    internal abstract Task<IReadOnlyList<string>> ReferringToAsync(DashboardDb db, CitedRow row, CancellationToken ct);

    /// <summary>All rows but synthetic ones, not tracked.</summary>
    internal abstract Task<IReadOnlyList<CitedRow>> RowsAsync(DashboardDb db, CancellationToken ct);

    /// <summary>The row's cells as text, empty ones left out; beside its columns, which file or form it comes from.</summary>
    internal abstract IReadOnlyDictionary<string, string> Cells(CitedRow row);

    /// <summary>Reads the cells of a row that comes by no file.</summary>
    internal RowReader Reader(IReadOnlyDictionary<string, string> cells, ICollection<Fault> faults) =>
        new(File, 0, Places, [.. Columns.Select(c => cells.GetValueOrDefault(c, ""))], faults);

    /// <summary>The row that the cells say, and its statements; faults are collected by the row.</summary>
    internal abstract (CitedRow Row, IReadOnlyList<Statement> Statements) Parse(RowReader cells, KnownRows known);

    /// <summary>The ids of the rows that cite one of these reports, or none.</summary>
    internal abstract Task<IReadOnlyList<string>> IdsAsync(DashboardDb db, IReadOnlyCollection<string> reports, CancellationToken ct);

    /// <returns>How many of the rows there were.</returns>
    internal abstract Task<int> RemoveAsync(DashboardDb db, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Ids in one query.</summary>
    internal const int MostAskedAtOnce = 1000;

    /// <summary>What of it changes over time.</summary>
    internal abstract IReadOnlyList<StatedAttribute> Stated { get; }

    /// <summary>Whether each row is of a date of its own.</summary>
    internal bool HasOwnDate { get; init; }

    /// <summary>Writes what the statement says into the row.</summary>
    /// <returns>Whether it speaks of rows of this kind.</returns>
    internal abstract bool TryProject(CitedRow row, Statement statement);
}

/// <inheritdoc />
internal sealed class RecordKind<T>(string name, IReadOnlyList<RecordColumn<T>> columns) : RecordKind(name) where T : class
{
    /// <summary>Of those that refer to a row.</summary>
    private const int MostNamed = 10;

    private readonly Dictionary<string, RecordColumn<T>> _byName = columns.ToDictionary(c => c.Name);
    private readonly IReadOnlyList<RecordColumn<T>> _stated = [.. columns.Where(c => c.Says is not null)];

    public override IReadOnlyList<string> Columns { get; } = [.. columns.Select(c => c.Name)];

    internal override IReadOnlyList<StatedAttribute> Stated { get; } = [.. columns.Select(c => c.Stated).OfType<StatedAttribute>()];

    public override bool IsImported { get; } = typeof(CitedRow).IsAssignableFrom(typeof(T));

    public override RecordColumn? ColumnOf(string column) => _byName.GetValueOrDefault(column);

    internal override async IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(
        DashboardDb db, bool withSource, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var part in Ordered(db.Set<T>().AsNoTracking().IgnoreAutoIncludes()))
            await foreach (var row in part.AsAsyncEnumerable().WithCancellation(ct))
                yield return withSource ? [.. columns.Select(c => c.Cell(row)), row is CitedRow cited ? RowSource.Text(cited) : null]
                    : [.. columns.Select(c => c.Cell(row))];
    }

    internal override async Task<IReadOnlyList<HistoryEntry>> SourcesAsync(DashboardDb db, CancellationToken ct) =>
        !IsImported ? [] : await db.History.AsNoTracking()
        .Where(h => db.Set<T>().Any(row => EF.Property<long?>(row, nameof(CitedRow.SourceEntryId)) == h.Id)).ToListAsync(ct);

    public override Task<int> CountAsync(DashboardDb db, CancellationToken ct) => db.Set<T>().CountAsync(ct);

    internal override async Task<IReadOnlyDictionary<string, CitedRow>> FindAsync(
        DashboardDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var rows = new Dictionary<string, CitedRow>(ids.Count);
        foreach (var chunk in ids.Chunk(MostAskedAtOnce))
            foreach (var row in (await Of(db.Set<T>(), chunk).IgnoreAutoIncludes().ToListAsync(ct)).Cast<CitedRow>()) rows[row.Id] = row;
        return rows;
    }

    internal override async Task<IReadOnlyList<string>> IdsAsync(DashboardDb db, IReadOnlyCollection<string> reports,
        CancellationToken ct) => await db.Set<T>()
        .Where(row => EF.Property<int?>(row, nameof(CitedRow.Section)) == null
            || reports.Contains(EF.Property<string>(row, nameof(CitedRow.ReportId)))).Select(row =>
            EF.Property<string>(row, nameof(CitedRow.Id))).ToListAsync(ct);

    public override Task<IReadOnlyList<string>> NearAsync(DashboardDb db, string id, CancellationToken ct) =>
        NearIds.OfAsync(db.Set<T>().Select(row => EF.Property<string>(row, nameof(CitedRow.Id))), id, ct);

    internal override Task<int> RemoveAsync(DashboardDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        db.Set<T>().Where(row => ids.Contains(EF.Property<string>(row, nameof(CitedRow.Id)))).ExecuteDeleteAsync(ct);

    internal override async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> CellsAsync(
        DashboardDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var rows = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var chunk in ids.Chunk(MostAskedAtOnce))
            foreach (var row in (await Of(db.Set<T>().AsNoTracking(), chunk).IgnoreAutoIncludes().ToListAsync(ct)).Cast<CitedRow>())
                rows[row.Id] = Cells(row);
        return rows;
    }

    private static IQueryable<T> Of(IQueryable<T> rows, string[] ids) =>
        rows.Where(row => EF.Parameter(ids).Contains(EF.Property<string>(row, nameof(CitedRow.Id))));

    internal override async Task<IReadOnlyList<string>> ReferringToAsync(DashboardDb db, CitedRow row, CancellationToken ct)
    {
        var ids = new List<string>();
        foreach (var key in db.Model.FindEntityType(typeof(T))!.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType == row.GetType()))
        {
            var column = key.Properties[0].Name;
            ids.AddRange(await db.Set<T>().Where(other => EF.Property<string?>(other, column) == row.Id)
                .Select(other => EF.Property<string>(other, nameof(CitedRow.Id))).Take(MostNamed).ToListAsync(ct));
        }

        return ids;
    }

    internal override async Task<IReadOnlyList<CitedRow>> RowsAsync(DashboardDb db, CancellationToken ct) =>
        IsImported ? [.. (await db.Set<T>().AsNoTracking()
            .Where(r => !EF.Property<string>(r, nameof(CitedRow.Id)).StartsWith(Synthetic.Prefix)).IgnoreAutoIncludes().ToListAsync(ct))
            .Cast<CitedRow>()] : [];

    internal override IReadOnlyDictionary<string, string> Cells(CitedRow row)
    {
        var cells = new string?[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++) cells[i] = RecordTable.Text(columns[i].Cell((T)(object)row)) is { Length: > 0 } text
            ? text : null;
        cells[^1] = RowSource.Text(row);
        return new CellRow(Places, cells);
    }

    internal override (CitedRow, IReadOnlyList<Statement>) Parse(RowReader cells, KnownRows known)
    {
        var row = Activator.CreateInstance<T>();
        foreach (var column in columns) column.Read?.Invoke(row, cells, known);
        var made = (CitedRow)(object)row;
        return (made, [.. _stated.Select(column => StatementOf(column, made, cells)).OfType<Statement>()]);
    }

    /// <summary>What is empty states nothing.</summary>
    private Statement? StatementOf(RecordColumn<T> column, CitedRow row, RowReader cells)
    {
        var (value, place) = (column.Says!(cells), row.Place);
        var asOf = FormOf(column.DatedBy!) == ColumnForm.Day ? ReportedDate.On(cells.RequiredDay(column.DatedBy!)) : cells.Date(column.DatedBy!);
        return value is null ? null : new()
        {
            Attribute = column.Stated!.Value, SubjectId = row.Id, Value = value, AsOf = asOf,
            ReportId = place?.Report, Section = place?.Section, Item = place?.Item, Paragraph = place?.Paragraph,
        };
    }

    internal override bool TryProject(CitedRow row, Statement statement)
    {
        if (row is not T ofKind || _stated.FirstOrDefault(c => c.Stated == statement.Attribute) is not { } column) return false;
        column.Project!(ofKind, statement);
        return true;
    }

    /// <summary>
    /// As an index has them: nothing is sorted, whatever the number of rows. Those that no report states come after
    /// the others.
    /// </summary>
    private static IEnumerable<IQueryable<T>> Ordered(IQueryable<T> rows) => typeof(T) == typeof(Park)
        ? [rows.OrderBy(row => EF.Property<int>(row, nameof(Park.SortOrder)))]
        : new[] { rows.Where(row => EF.Property<int?>(row, nameof(CitedRow.Section)) != null),
            rows.Where(row => EF.Property<int?>(row, nameof(CitedRow.Section)) == null) }
            .Select(part => part.OrderBy(row => EF.Property<int?>(row, nameof(CitedRow.Section)))
                .ThenBy(row => EF.Property<int?>(row, nameof(CitedRow.Item))).ThenBy(row => EF.Property<string>(row, nameof(CitedRow.Id))));
}
