using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using ZgcDashboard.Figures;

namespace ZgcDashboard;

/// <summary>Every address of the site. A filter is left out of the address when it is null.</summary>
public static class Urls
{
    /// <summary>The word of a filter for what was not reported.</summary>
    public const string None = "none";

    /// <summary>The word of a filter for documents that are on their way.</summary>
    public const string NotIssued = "not-issued";

    /// <summary>The name, in every address, of the moment that is looked at.</summary>
    public const string AsOf = "asof";

    /// <summary>The name, in every address, of the wish to see only what is stated outright: 1.</summary>
    public const string Stated = "stated";

    /// <summary>The name, in every address, of the row that is edited beside the page: a kind and an id.</summary>
    public const string EditBeside = "edit";

    public const string Overview = "/";

    /// <summary>The overview in place of a start page that is not found any more; it says so.</summary>
    public const string OverviewForStart = $"{Overview}?{Start}={StartGone}";

    /// <summary>What became of the reader's start page.</summary>
    public const string Start = "start";

    public const string StartGone = "gone";
    public const string WorkItems = "/work-items";
    public const string Sources = "/sources";
    public const string Data = "/data";
    public const string Submissions = "/submissions";

    public static string Parks(string? measure = null, string? compare = null, string? without = null) =>
        With("/parks", ("measure", measure), ("compare", compare), ("without", without));

    public static string Park(string id) => $"/parks/{id}";

    public static string Projects(string? park = null, string? stage = null, string? type = null, string? fund = null, string? q = null,
        string? view = null, string? responsible = null, string? late = null, string? due = null) =>
        With("/projects", ("park", park), ("stage", stage), ("type", type), ("fund", fund), ("responsible", responsible), ("late", late), ("due", due),
            ("q", q), ("view", view));

    /// <summary>Who is late, and what is due.</summary>
    public const string Delivery = "/projects/delivery";

    public static string Project(string id) => $"/projects/{id}";

    /// <param name="rule">The lamp rule that is read.</param>
    /// <param name="year">A fiscal year.</param>
    /// <param name="budget">The id of one of its budgets.</param>
    public static string Budget(string? rule = null, string? year = null, string? budget = null) =>
        With("/budget", ("rule", rule), ("year", year), ("budget", budget));

    public static string BudgetLine(string id) => $"/budget/lines/{id}";

    public static string BudgetPlan(string id) => $"/budget/plans/{id}";

    /// <param name="stage">Words of stages, in commas; so are the others.</param>
    /// <param name="kind">Words of kinds.</param>
    /// <param name="amount">none for the steps whose amount was not reported.</param>
    /// <param name="responsible">Chinese names of bodies.</param>
    /// <param name="park">Ids of parks.</param>
    /// <param name="date">Whether it was reported.</param>
    /// <param name="q">A text.</param>
    /// <param name="view">matrix or list.</param>
    public static string Funds(string? stage = null, string? kind = null, string? amount = null, string? responsible = null, string? park = null,
        string? date = null, string? q = null, string? view = null) =>
        With("/funds", ("stage", stage), ("kind", kind), ("amount", amount), ("responsible", responsible), ("park", park), ("date", date),
            ("q", q), ("view", view));

    public static string Fund(string id, string? step = null) => $"/funds/{id}" + (step is null ? "" : $"#step-{step}");

    /// <param name="status">Words of statuses, in commas; so are the others.</param>
    /// <param name="section">Sections, 15, and items, 15.2.</param>
    /// <param name="park">Ids of parks.</param>
    /// <param name="date">Whether the date of the status was reported.</param>
    /// <param name="q">A text.</param>
    public static string WorkItemsWith(string? status = null, string? section = null, string? park = null, string? date = null,
        string? q = null) =>
        With(WorkItems, ("status", status), ("section", section), ("park", park), ("date", date), ("q", q));

    /// <summary>A task in the list of its place.</summary>
    public static string WorkItem(string id, ReportPlace? place) => WorkItemsWith(section: place?.AsWhole().ToString()) + $"#{id}";

    /// <param name="status">Words of statuses, in commas; so are the others.</param>
    /// <param name="issuer">Chinese names of bodies.</param>
    /// <param name="park">Ids of parks.</param>
    /// <param name="number">Whether it was reported.</param>
    /// <param name="date">Whether it was reported.</param>
    /// <param name="q">A text.</param>
    /// <param name="sort">Columns.</param>
    public static string Policies(string? status = null, string? issuer = null, string? park = null, string? number = null, string? date = null,
        string? q = null, string? sort = null) =>
        With("/policies", ("status", status), ("issuer", issuer), ("park", park), ("number", number), ("date", date), ("q", q), ("sort", sort));

    /// <param name="view">calendar or list.</param>
    /// <param name="state">past or planned.</param>
    /// <param name="park">Ids of parks and places, in commas.</param>
    /// <param name="date">Whether it was reported.</param>
    /// <param name="from">The first day or month.</param>
    /// <param name="to">The last day or month.</param>
    /// <param name="q">A text.</param>
    /// <param name="sort">Columns.</param>
    public static string Events(string? view = null, string? state = null, string? park = null, string? date = null, string? from = null, string? to = null,
        string? q = null, string? sort = null) =>
        With("/events", ("view", view), ("state", state), ("park", park), ("date", date), ("from", from), ("to", to), ("q", q), ("sort", sort));

    /// <param name="section">Numbers of sections, in commas; so are the others.</param>
    /// <param name="unit">Chinese names of units.</param>
    /// <param name="kind">What the figures are of: park, place or zone.</param>
    /// <param name="park">Ids of parks and places.</param>
    /// <param name="qualifier">Words of qualifiers.</param>
    /// <param name="value">Whether it was reported.</param>
    /// <param name="date">Whether it was reported.</param>
    /// <param name="from">The first day or month.</param>
    /// <param name="to">The last day or month.</param>
    /// <param name="q">A text.</param>
    public static string Figures(string? section = null, string? unit = null, string? kind = null, string? park = null, string? qualifier = null,
        string? value = null, string? date = null, string? from = null, string? to = null, string? q = null) =>
        With("/figures", ("section", section), ("unit", unit), ("kind", kind), ("park", park), ("qualifier", qualifier), ("value", value),
            ("date", date), ("from", from), ("to", to), ("q", q));

    /// <param name="kind">Words of kinds, in commas; so are the others.</param>
    /// <param name="section">Numbers of sections.</param>
    /// <param name="with">What they are connected with: policies, projects, funds, tasks.</param>
    /// <param name="q">A text.</param>
    public static string Institutions(string? kind = null, string? section = null, string? with = null, string? q = null) =>
        With("/institutions", ("kind", kind), ("section", section), ("with", with), ("q", q));

    /// <param name="from">A day or a month, from its beginning, or an entry of the history: what came after it.</param>
    /// <param name="to">A day or a month, to its end, or an entry: up to it and with it.</param>
    /// <param name="kind">Lists, in commas; so are the others.</param>
    /// <param name="nature">new, moved, corrected, gone.</param>
    /// <param name="park">Ids of parks.</param>
    /// <param name="q">A text.</param>
    public static string Changes(string? from = null, string? to = null, string? kind = null, string? nature = null, string? park = null, string? q = null) =>
        With("/changes", ("from", from), ("to", to), ("kind", kind), ("nature", nature), ("park", park), ("q", q));

    /// <param name="id">Of its row, or its name in any way of writing.</param>
    public static string Institution(string id) => $"/institutions/{Uri.EscapeDataString(id)}";

    /// <summary>The file of what the filter of a list leaves.</summary>
    /// <param name="list">The address of the list with its filter.</param>
    /// <param name="format">csv or xlsx.</param>
    public static string ExportOf(string list, string format)
    {
        var query = list.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : list.Length;
        return $"/data/export/lists{list[..query]}.{format}{list[query..]}";
    }

    /// <summary>The place of a citation on the Sources page.</summary>
    public static string Source(ReportPlace place) =>
        $"{Sources}?section={place.Section}{(place.Paragraph is { } paragraph ? $"&paragraph={paragraph}" : "")}#{place.Anchor}";

    /// <summary>The same, with a text marked in its passages.</summary>
    public static string SourceMarking(ReportPlace place, string text) => With(Sources, ("section", place.Section.ToString(CultureInfo.InvariantCulture)),
        ("paragraph", place.Paragraph?.ToString(CultureInfo.InvariantCulture)), ("find", text)) + $"#{place.Anchor}";

    public const string Reports = "/reports";
    public const string AddReport = "/reports/add";

    /// <param name="id">Of a report.</param>
    /// <param name="page">Of its passages, from 1.</param>
    /// <param name="find">A text that is marked in them.</param>
    public static string Report(string id, int page = 1, string? find = null) =>
        With($"{Reports}/{id}", ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)), ("find", find));

    /// <param name="q">A text to look for everywhere.</param>
    /// <param name="kind">Only hits of one kind.</param>
    /// <param name="page">From 1.</param>
    public static string Search(string? q = null, string? kind = null, string? page = null) => With("/search", ("q", q), ("kind", kind), ("page", page));

    /// <summary>Where the first of a row's citations leads: the place on the Sources page, or the entry that brought it.</summary>
    public static string Source(IReadOnlyList<Citation> citations) => citations.Count == 0 ? Sources : citations[0] switch
    {
        ReportPlace place => Source(place),
        Submission submission => HistoryEntry(submission.Entry),
        _ => Sources,
    };

    public static string SourcesOf(string? kind = null, string? q = null, string? section = null, string? page = null, string? status = null) =>
        With(Sources, ("section", section), ("kind", kind), ("status", status), ("q", q), ("page", page));

    /// <param name="kind">A list.</param>
    /// <param name="format">csv or xlsx.</param>
    /// <param name="filter">Columns of the list and the cells that are wanted.</param>
    public static string Export(string kind, string format, params (string Column, string? Value)[] filter) => With($"/data/export/{kind}.{format}", filter);

    /// <param name="year">In which the periods end.</param>
    /// <param name="park">Ids of parks, in commas; so are the others.</param>
    /// <param name="list">Words of lists.</param>
    /// <param name="state">Words of what became of a period.</param>
    public static string SubmissionsWith(int? year = null, string? park = null, string? list = null, string? state = null) =>
        With(Submissions, ("year", year?.ToString(CultureInfo.InvariantCulture)), ("park", park), ("list", list), ("state", state));

    /// <summary>One period of what a unit has to send.</summary>
    public static string Submission(string duty, ReportedDate period) => $"{Submissions}/{duty}/{period}";

    /// <summary>The workbook to fill in for it.</summary>
    public static string SubmissionWorkbook(string duty, ReportedDate period) => $"{Submissions}/{duty}/{period}.xlsx";

    /// <summary>The import of a file that is sent for it.</summary>
    public static string ImportFor(string list, string duty, ReportedDate period) =>
        With("/data/import", ("kind", list), ("duty", duty), ("period", $"{period}"));

    /// <param name="kind">The list to bring rows into; null where the page asks.</param>
    /// <param name="column">Of the faults that are shown: columns, in commas.</param>
    /// <param name="fault">Rules that they break.</param>
    public static string Import(string? kind = null, string? column = null, string? fault = null) =>
        With("/data/import", ("kind", kind), ("column", column), ("fault", fault));

    /// <param name="kind">A list.</param>
    /// <param name="format">csv or xlsx.</param>
    public static string Template(string kind, string format) => $"/data/template/{kind}.{format}";

    /// <param name="kind">A list.</param>
    /// <param name="id">A row of it; a new one without it.</param>
    /// <param name="filled">Columns of a new row and what they begin with.</param>
    public static string Edit(string kind, string? id = null, params (string Column, string? Value)[] filled) =>
        With($"/data/edit/{kind}" + (id is null ? "" : $"/{id}"), filled);

    public const string History = "/data/history";

    /// <param name="by">A person.</param>
    /// <param name="origin">A way in.</param>
    /// <param name="kind">A list.</param>
    /// <param name="record">The id of a row.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="q">A text.</param>
    /// <param name="before">An entry: those older than it.</param>
    /// <param name="format">For a download: csv or xlsx.</param>
    public static string HistoryOf(string? by = null, string? origin = null, string? kind = null, string? record = null, string? from = null, string? to = null,
        string? q = null, string? before = null, string? format = null) =>
        With(History + (format is null ? "" : "." + format),
            ("by", by), ("origin", origin), ("kind", kind), ("record", record), ("from", from), ("to", to), ("q", q), ("before", before));

    /// <param name="id">An entry.</param>
    /// <param name="after">The last change of the page before.</param>
    public static string HistoryEntry(long id, long? after = null) => With(FormattableString.Invariant($"{History}/{id}"), ("after", after?.ToString(CultureInfo.InvariantCulture)));

    public static string HistoryOfRecord(string kind, string id) => $"{History}/{kind}/{id}";

    public const string Backup = "/data/backup";

    public const string SignInPage = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignOutEverywhere = "/sign-out/everywhere";
    public const string Denied = "/denied";
    public const string Accounts = "/accounts";
    public const string Audit = "/audit";

    /// <param name="act">What was done: a word.</param>
    /// <param name="by">An account.</param>
    /// <param name="address">From where.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="before">An entry: those older than it.</param>
    /// <param name="format">For a download: csv.</param>
    public static string AuditOf(string? act = null, string? by = null, string? address = null, string? from = null, string? to = null, string? before = null, string? format = null) =>
        With(Audit + (format is null ? "" : "." + format), ("act", act), ("by", by), ("address", address), ("from", from), ("to", to), ("before", before));

    public const string MyAccount = "/account";
    public const string ChangePassword = "/account/password";

    public const string SecondFactorOff = "/account/second-factor/off";
    public const string SecondFactor = "/account/second-factor";

    /// <param name="name">The account that is opened to change it.</param>
    /// <param name="role">Words of roles, in commas; so are the states.</param>
    /// <param name="state">Whether the owner can sign in.</param>
    /// <param name="q">In a name.</param>
    public static string AccountsWith(string? name = null, string? role = null, string? state = null, string? q = null) =>
        With(Accounts, ("name", name), ("role", role), ("state", state), ("q", q));

    /// <summary>The accounts, with one of them opened to change it.</summary>
    public static string Account(string name) => With(Accounts, ("name", name));

    /// <param name="back">Where to go then.</param>
    /// <param name="why">A word for which the page has a sentence.</param>
    public static string SignIn(string? back, string? why = null) => With(SignInPage, ("back", back), ("why", why));

    /// <param name="back">Where to go then.</param>
    public static string SignInCode(string? back) => With("/sign-in/code", ("back", back));

    public static string SignInExternal(string? back) => With("/sign-in/external", ("back", back));

    /// <summary>An address of this site, or the first page. Escaped, for a header that leads to it takes no Chinese.</summary>
    public static string Local(string? back) => back is not null && IsLocal(back)
        ? string.Concat(back.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
        : Overview;

    /// <summary>Whether it is a path of this site: no browser takes it for another's.</summary>
    public static bool IsLocal(string address) => address is "/" or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl);

    public static string FirstAdmin(string code) => With("/sign-in/first", ("code", code));

    public static string SetPassword(string name, string code) => With("/sign-in/password", ("name", name), ("code", code));

    public static string Language(string language, string back) => With($"/language/{language}", ("back", back));

    public static string Theme(string theme, string back) => With($"/theme/{theme}", ("back", back));

    private static string With(string path, params (string Key, string? Value)[] query)
    {
        var builder = new QueryBuilder();
        foreach (var (key, value) in query)
            if (!string.IsNullOrEmpty(value)) builder.Add(key, value);
        return path + builder.ToQueryString();
    }
}
