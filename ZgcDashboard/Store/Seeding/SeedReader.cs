using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Reads the data folder. Ids may be referred to only by files that come later in <see cref="RecordKinds"/>.</summary>
internal sealed class SeedReader(string folder)
{
    private const string Reports = "reports.csv";

    /// <summary>Of the one file that is no kind of record.</summary>
    internal static readonly IReadOnlyList<string> ReportColumns = ["id", "title_zh", "title_en", "organisation_zh", "organisation_en", "period", "as_of"];

    private readonly List<Fault> _faults = [];
    private readonly Seed _seed = new();

    /// <exception cref="SeedException">One or more cells break a rule.</exception>
    public Seed Read()
    {
        foreach (var row in Rows(Reports, ReportColumns)) _seed.Report = ReportOf(row);
        if (_seed.Report is not { } report) throw new SeedException([.. _faults, new Fault(FaultRule.NoRow) { File = Reports }]);

        foreach (var row in Rows(RecordKinds.Find("parks")!)) _seed.Parks.Add(ParkOf(row));
        var known = new KnownRows(report.Id, Ids(_seed.Parks.Select(p => p.Id))) { IsStrict = true };
        foreach (var kind in RecordKinds.All.Where(k => k is { IsImported: true, IsSeeded: true })) Add(kind, known);
        return _faults.Count == 0 ? _seed : throw new SeedException([.. _faults.Distinct()]);
    }

    private IReadOnlyList<RowReader> Rows(RecordKind kind) =>
        Rows(kind.File, kind.Columns, [.. kind.Columns.Where(column => kind.ColumnOf(column)!.IsLater)], kind.IsLater);

    private IReadOnlyList<RowReader> Rows(string file, IReadOnlyList<string> columns, IReadOnlyList<string>? later = null, bool mayBeMissing = false) =>
        new CsvTable(folder, file, columns, later ?? [], _faults, mayBeMissing).Read();

    private static Report ReportOf(RowReader row) => new()
    {
        Id = row.Id(), TitleZh = row.Required("title_zh"), TitleEn = row.Required("title_en"),
        OrganisationZh = row.Required("organisation_zh"), OrganisationEn = row.Required("organisation_en"),
        Period = row.RequiredDate("period"), AsOf = row.RequiredDay("as_of"),
    };

    private static Park ParkOf(RowReader row) => new()
    {
        Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = row.Required("name_en"),
        MapColumn = row.RequiredWhole("map_column"), MapRow = row.RequiredWhole("map_row"), SortOrder = row.RequiredWhole("sort_order"),
    };

    private void Add(RecordKind kind, KnownRows known)
    {
        var rows = Rows(kind);
        known.Know(kind.Name, rows.Select(r => r.Optional("id")).OfType<string>());
        var made = rows.Select(row => new CheckedRow(kind, Add(kind, row, known), row.Line)).ToList();
        _faults.AddRange(AncestorRules.Of(made));
        _faults.AddRange(FundStepRules.Of(made));
    }

    private CitedRow Add(RecordKind kind, RowReader row, KnownRows known)
    {
        var (made, statements) = kind.Parse(row, known);
        RowRules.Check(made, row);
        _seed.Rows.Add((kind, made));
        if (_faults.Count > 0) return made;
        foreach (var statement in statements) Projection.Apply(made, statement);
        _seed.Statements.AddRange(statements);
        return made;
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => [.. ids];
}
