using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Reads the data folder. Ids may be referred to only by files that come later in <see cref="RecordKinds"/>.</summary>
internal sealed class SeedReader(string folder)
{
    private readonly List<Fault> _faults = [];
    private readonly Seed _seed = new();

    /// <exception cref="SeedException">One or more cells break a rule.</exception>
    public Seed Read()
    {
        foreach (var row in Rows("reports.csv")) _seed.Report = SeedRows.ReadReport(row);
        if (_seed.Report is not { } report) throw new SeedException([.. _faults, new Fault(FaultRule.NoRow) { File = "reports.csv" }]);

        foreach (var row in Rows("parks.csv")) _seed.Parks.Add(SeedRows.Park(row));
        var known = new SeedRows(report.Id, Ids(_seed.Parks.Select(p => p.Id))) { IsStrict = true };
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported)) Add(kind, known);
        return _faults.Count == 0 ? _seed : throw new SeedException([.. _faults.Distinct()]);
    }

    private IReadOnlyList<CsvRow> Rows(string file) => new CsvTable(folder, file, SeedFiles.Columns[file], _faults).Read();

    private void Add(RecordKind kind, SeedRows known)
    {
        var rows = Rows(kind.File);
        known.Know(kind.Name, rows.Select(r => r.Optional("id")).OfType<string>());
        var made = rows.Select(row => new CheckedRow(kind, Add(kind, row, known), row.Line)).ToList();
        _faults.AddRange(AncestorRules.Of(made));
        _faults.AddRange(FundStepRules.Of(made));
    }

    private CitedRow Add(RecordKind kind, CsvRow row, SeedRows known)
    {
        var (made, statements) = kind.Parse(row, known);
        CitationRule.Check(made, row);
        _seed.Rows.Add((kind, made));
        if (_faults.Count > 0) return made;
        foreach (var statement in statements) Projection.Apply(made, statement);
        _seed.Statements.AddRange(statements);
        return made;
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => [.. ids];
}
