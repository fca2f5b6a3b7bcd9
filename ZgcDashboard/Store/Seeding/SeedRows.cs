using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Turns the rows of each file into rows of the store; the projected columns are left to their statements.</summary>
internal sealed class SeedRows(string report, IReadOnlySet<string> parks)
{
    private readonly Dictionary<string, HashSet<string>> _known = [];

    private HashSet<string> Places => Known("places");
    private HashSet<string> Funds => Known("funds");
    private HashSet<string> Steps => Known("fund-steps");
    private HashSet<string> Budgets => Known("budgets");
    private HashSet<string> WorkItems => Known("work-items");

    /// <summary>Ids of a kind that cells may refer to.</summary>
    public void Know(string kind, IEnumerable<string> ids) => Known(kind).UnionWith(ids);

    /// <summary>Projects may be a million: where nobody told which there are, the store's own rule has the last word.</summary>
    private string? Whole(CsvRow row) =>
        _known.TryGetValue("projects", out var projects) ? row.Reference("parent", projects) : row.Optional("parent");

    private HashSet<string> Known(string kind) => _known.TryGetValue(kind, out var ids) ? ids : _known[kind] = [];

    /// <summary>Whether every row must cite a section and have an English name, as the data folder's rows do.</summary>
    public bool IsStrict { get; init; }

    private int? Section(CsvRow row) => IsStrict ? row.RequiredWhole("section") : row.Whole("section");

    /// <summary>Puts in where the row comes from.</summary>
    private T Cited<T>(CsvRow row, T made) where T : CitedRow
    {
        (made.ReportId, made.Section, made.Also) = (Report(row), Section(row), row.Optional("also") ?? "");
        (made.Item, made.Paragraph) = row.Within("item");
        return made;
    }

    private string? Report(CsvRow row) => IsStrict || row.Optional("section") is not null ? report : null;

    private string English(CsvRow row, string column) => IsStrict ? row.Required(column) : row.Optional(column) ?? "";

    public static Report ReadReport(CsvRow row) => new()
    {
        Id = row.Id(), TitleZh = row.Required("title_zh"), TitleEn = row.Required("title_en"),
        OrganisationZh = row.Required("organisation_zh"), OrganisationEn = row.Required("organisation_en"),
        Period = row.RequiredDate("period"), AsOf = row.RequiredDay("as_of"),
    };

    public static Park Park(CsvRow row) => new()
    {
        Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = row.Required("name_en"),
        MapColumn = row.RequiredWhole("map_column"), MapRow = row.RequiredWhole("map_row"), SortOrder = row.RequiredWhole("sort_order"),
    };

    public Place Place(CsvRow row) => Cited(row, new Place
    {
        Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"),
    });

    public WorkItem WorkItem(CsvRow row) => Cited(row, new WorkItem
    {
        Id = row.Id(), TitleZh = row.Required("title_zh"), TitleEn = English(row, "title_en"),
        Status = row.RequiredWord<WorkItemStatus>("status"), StatusInferred = row.Flag("status_inferred"),
        NextStepZh = row.Optional("next_step_zh"), NextStepEn = row.Optional("next_step_en"), Parks = row.Ids("parks", parks),
        CopyOfId = row.Reference("copy_of", WorkItems),
    });

    public Fund Fund(CsvRow row)
    {
        _ = row.Word<FundStage>("stage");
        return Cited(row, new Fund
        {
            Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"), Kind = row.RequiredWord<FundKind>("kind"),
            StageInferred = row.Flag("stage_inferred"), Parks = row.Ids("parks", parks),
            ResponsibleZh = row.Optional("responsible_zh"), ResponsibleEn = row.Optional("responsible_en"),
            NoteZh = row.Optional("note_zh"), NoteEn = row.Optional("note_en"),
        });
    }

    public FundStep FundStep(CsvRow row) => Cited(row, new FundStep
    {
        Id = row.Id(), FundId = row.Reference("fund", Funds) ?? row.Required("fund"), StepOrder = row.RequiredWhole("step_order"),
        Stage = row.RequiredWord<FundStage>("stage"), ParentId = row.Reference("parent", Steps),
        NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"),
        CountUnitZh = row.Optional("count_unit_zh"), CountUnitEn = row.Optional("count_unit_en"),
        CountQualifier = row.Word<Qualifier>("count_qualifier") ?? Qualifier.Exact,
        ApplicantsQualifier = row.Word<Qualifier>("applicants_qualifier") ?? Qualifier.Exact,
        AsOf = row.Date("as_of"), NoteZh = row.Optional("note_zh"), NoteEn = row.Optional("note_en"),
    });

    public Project Project(CsvRow row)
    {
        _ = row.Word<ProjectStage>("stage");
        return Cited(row, new Project
        {
            Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"), Kind = row.RequiredWord<ProjectKind>("kind"),
            Type = row.Word<ProjectType>("type"), TypeInferred = row.Flag("type_inferred"), StageInferred = row.Flag("stage_inferred"),
            ParkId = row.Reference("park", parks), ParkInferred = row.Flag("park_inferred"),
            ParkAsReported = row.Optional("park_as_reported"),
            PlaceId = row.Reference("place", Places), ParentId = Whole(row), FundId = row.Reference("fund", Funds),
            ResponsibleZh = row.Optional("responsible_zh"), ResponsibleEn = row.Optional("responsible_en"),
            NoteZh = row.Optional("note_zh"), NoteEn = row.Optional("note_en"),
        });
    }

    public BudgetYear Budget(CsvRow row) => Cited(row, new BudgetYear
    {
        Id = row.Id(), FiscalYear = row.RequiredWhole("fiscal_year"), NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"),
        Status = row.RequiredWord<BudgetStatus>("status"),
    });

    public BudgetSnapshot Snapshot(CsvRow row) => Cited(row, new BudgetSnapshot
    {
        Id = row.Id(), BudgetId = row.Reference("budget", Budgets) ?? row.Required("budget"), AsOf = row.RequiredDay("as_of"),
        AmountUnit = row.Word<MoneyUnit>(PrintedUnit.Column) is { } unit and not MoneyUnit.TenThousandYuan ? unit : null,
        RateOnInitial = row.Rate("rate_on_initial"), RateOnAdjusted = row.Rate("rate_on_adjusted"),
        SupplementAsOf = row.Date("supplement_as_of"),
    });

    public Figure Figure(CsvRow row) => Cited(row, new Figure
    {
        Id = row.Id(), SubjectZh = row.Required("subject_zh"), SubjectEn = English(row, "subject_en"),
        Value = row.Number("value"), ValueHigh = row.Number("value_high"), UnitZh = row.Required("unit_zh"),
        UnitEn = English(row, "unit_en"),
        Qualifier = row.RequiredWord<Qualifier>("qualifier"), AsOf = row.Date("as_of"),
        ParkId = row.Reference("park", parks), PlaceId = row.Reference("place", Places),
        NoteZh = row.Optional("note_zh"), NoteEn = row.Optional("note_en"),
    });

    public Policy Policy(CsvRow row) => Cited(row, new Policy
    {
        Id = row.Id(), TitleZh = row.Required("title_zh"), TitleEn = English(row, "title_en"), IssuersZh = row.Optional("issuers_zh"),
        IssuersEn = row.Optional("issuers_en"),
        Number = row.Optional("number"), Date = row.Date("date"), Status = row.RequiredWord<PolicyStatus>("status"),
        Parks = row.Ids("parks", parks),
        NoteZh = row.Optional("note_zh"), NoteEn = row.Optional("note_en"),
    });

    public Event Event(CsvRow row) => Cited(row, new Event
    {
        Id = row.Id(), Date = row.Date("date"), TitleZh = row.Required("title_zh"), TitleEn = English(row, "title_en"),
        Planned = row.Flag("planned"),
        ParkId = row.Reference("park", parks), PlaceId = row.Reference("place", Places),
    });

    public Organisation Organisation(CsvRow row) => Cited(row, new Organisation
    {
        Id = row.Id(), NameZh = row.Required("name_zh"), NameEn = English(row, "name_en"),
        Kind = row.RequiredWord<OrganisationKind>("kind"),
        RoleZh = row.Required("role_zh"), RoleEn = English(row, "role_en"),
    });

    public Flaw Flaw(CsvRow row) => Cited(row, new Flaw
    {
        Id = row.Id(), Kind = row.RequiredWord<FlawKind>("kind"), TextZh = row.Required("text_zh"), TextEn = English(row, "text_en"),
    });
}
