using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Reads the data folder. Ids may be referred to only by files that come later in <see cref="SeedFiles"/>.</summary>
internal sealed class SeedReader(string folder)
{
    private readonly List<string> _faults = [];
    private readonly Seed _seed = new();

    /// <exception cref="SeedException">One or more cells break a rule.</exception>
    public Seed Read()
    {
        foreach (var row in Rows("reports.csv")) _seed.Report = SeedRows.Report(row);
        if (_seed.Report is not { } report) throw new SeedException([.. _faults, "reports.csv: has no row"]);

        foreach (var row in Rows("parks.csv")) _seed.Parks.Add(SeedRows.Park(row));
        var known = new SeedRows(report.Id, Ids(_seed.Parks.Select(p => p.Id)));
        known.Places = Add("places.csv", known.Place);
        Add("work_items.csv", known.WorkItem, (item, row) => State(item, row, StatedAttribute.WorkItemStatus, row.Optional("status"), row.Date("status_as_of")));
        known.Funds = Add("funds.csv", known.Fund, (fund, row) => State(fund, row, StatedAttribute.FundStage, row.Optional("stage"), row.Date("stage_as_of")));
        known.Steps = Ids(Rows("fund_steps.csv").Select(r => r.Required("id")));
        Add("fund_steps.csv", known.FundStep, StateStep);
        Add("projects.csv", known.Project, (project, row) => State(project, row, StatedAttribute.ProjectStage, row.Optional("stage"), row.Date("stage_as_of")));
        known.Budgets = Add("budgets.csv", known.Budget);
        Add("budget_snapshots.csv", known.Snapshot, StateSnapshot);
        Add("figures.csv", known.Figure);
        Add("policies.csv", known.Policy);
        Add("events.csv", known.Event);
        Add("flaws.csv", known.Flaw);
        return _faults.Count == 0 ? _seed : throw new SeedException([.. _faults.Distinct()]);
    }

    private IReadOnlyList<CsvRow> Rows(string file) => new CsvTable(folder, file, SeedFiles.Columns[file], _faults).Read();

    private HashSet<string> Add<T>(string file, Func<CsvRow, T> make, Action<T, CsvRow>? state = null) where T : CitedRow
    {
        var ids = new HashSet<string>();
        foreach (var row in Rows(file))
        {
            var made = make(row);
            CheckCitation(made, row);
            _seed.Rows.Add(made);
            ids.Add(made.Id);
            if (_faults.Count == 0) state?.Invoke(made, row);
        }

        return ids;
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => [.. ids];

    private static void CheckCitation(CitedRow made, CsvRow row)
    {
        if (made.Section is < 1 or > Citation.MostSections) row.Fault("section", $"found '{made.Section}', expected a section of the report, 1 to {Citation.MostSections}");
        if (made.Item is < 1) row.Fault("item", $"found '{made.Item}', expected an ordinal, 1 or more");
        try
        {
            _ = made.Citations;
        }
        catch (FormatException)
        {
            row.Fault("also", $"found '{made.Also}', expected citations such as 16;27.1");
        }
    }

    private void StateStep(FundStep step, CsvRow row)
    {
        State(step, row, StatedAttribute.FundStepCount, Text(row.Count("count")), step.AsOf);
        State(step, row, StatedAttribute.FundStepApplicants, Text(row.Count("applicants")), step.AsOf);
        State(step, row, StatedAttribute.FundStepAmount, Text(row.Fen("amount")), step.AsOf);
    }

    private void StateSnapshot(BudgetSnapshot snapshot, CsvRow row)
    {
        var asOf = ReportedDate.Parse(row.Required("as_of"));
        State(snapshot, row, StatedAttribute.BudgetActual, Text(row.Fen("actual")), asOf);
        State(snapshot, row, StatedAttribute.BudgetInitial, Text(row.Fen("initial")), asOf);
        State(snapshot, row, StatedAttribute.BudgetAdjusted, Text(row.Fen("adjusted")), asOf);
    }

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private void State(CitedRow subject, CsvRow row, StatedAttribute attribute, string? value, ReportedDate? asOf)
    {
        if (value is null) return;
        var statement = new Statement
        {
            Attribute = attribute, SubjectId = subject.Id, Value = value, AsOf = asOf,
            ReportId = subject.ReportId, Section = subject.Section, Item = subject.Item,
        };
        try
        {
            Projection.Apply(subject, statement);
            _seed.Statements.Add(statement);
        }
        catch (FormatException wrong)
        {
            row.Fault("stage", wrong.Message);
        }
    }
}
