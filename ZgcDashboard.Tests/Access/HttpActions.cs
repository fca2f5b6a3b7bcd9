namespace ZgcDashboard.Access;

/// <summary>An address that answers, and the right that it asks for.</summary>
/// <param name="Route">As the program registers it.</param>
/// <param name="Needs">The right.</param>
/// <param name="Path">An example of the route, where the route is not one itself.</param>
/// <param name="Method">GET, or POST.</param>
internal sealed record HttpAction(string Route, Right Needs, string? Path = null, string Method = "GET")
{
    public string Address => Path ?? Route;

    /// <summary>Every page and endpoint: a new one fails a test until it has its row here.</summary>
    public static IReadOnlyList<HttpAction> All { get; } =
    [
        new("/", Right.Read), new("/parks", Right.Read), new("/parks/{Id}", Right.Read, "/parks/haidian"), new("/projects", Right.Read), new("/projects/delivery", Right.Read),
        new("/projects/{Id}", Right.Read, "/projects/health-valley"), new("/budget", Right.Read), new("/budget/lines/{Id}", Right.Read, "/budget/lines/no-such-line"), new("/budget/plans/{Id}", Right.Read, "/budget/plans/no-such-plan"), new("/funds", Right.Read),
        new("/funds/{Id}", Right.Read, "/funds/no-such-fund"), new("/work-items", Right.Read), new("/policies", Right.Read),
            new("/events", Right.Read), new("/figures", Right.Read), new("/changes", Right.Read),
            new("/institutions", Right.Read), new("/institutions/{Id}", Right.Read, "/institutions/no-such-body"), new("/sources", Right.Read), new("/search", Right.Read), new("/data", Right.Read),
            new("/submissions", Right.Read), new("/submissions/{Duty}/{Period}", Right.Read, "/submissions/haidian-projects/2018-06"),
            new("/reports", Right.Read), new("/reports/add", Right.Write), new("/reports/{Id}", Right.Read, "/reports/zgc-2018-h1"),
        new("/account", Right.Read), new("/account/password", Right.Read), new("/account/second-factor", Right.Read),
            new("/account/second-factor/off", Right.Read),
        new("/accounts", Right.Audit), new("/audit", Right.Audit), new("/audit.csv", Right.Audit),

        new("/api/v1/parks", Right.Read), new("/api/v1/places", Right.Read), new("/api/v1/projects", Right.Read),
        new("/api/v1/projects/delivery", Right.Read),
        new("/api/v1/projects/{id}", Right.Read, "/api/v1/projects/health-valley"), new("/api/v1/budget", Right.Read), new("/api/v1/budget/lines", Right.Read), new("/api/v1/budget/plans", Right.Read),
            new("/api/v1/funds", Right.Read),
        new("/api/v1/work-items", Right.Read), new("/api/v1/figures", Right.Read), new("/api/v1/policies", Right.Read),
            new("/api/v1/events", Right.Read),
        new("/api/v1/search", Right.Read, "/api/v1/search?q=488"),
        new("/api/v1/flaws", Right.Read), new("/api/v1/organisations", Right.Read),
        new("/api/v1/changes", Right.Read), new("/api/v1/institutions", Right.Read), new("/api/v1/institutions/{id}", Right.Read, "/api/v1/institutions/boe"),
        new("/api/v1/submissions", Right.Read), new("/submissions/{duty}/{period}.xlsx", Right.Read, "/submissions/haidian-projects/2018-06.xlsx"),
        new("/data/export/lists/submissions.{format}", Right.Read, "/data/export/lists/submissions.csv"),
        new("/api/v1/reports", Right.Read), new("/api/v1/reports/{id}", Right.Read, "/api/v1/reports/zgc-2018-h1"),
        new("/data/import", Right.Write), new("/data/edit/{KindName}", Right.Write, "/data/edit/projects"),
        new("/data/edit/{KindName}/{Id}", Right.Write, "/data/edit/projects/health-valley"),
        new("/data/history", Right.Read), new("/data/history/{Entry:long}", Right.Read, "/data/history/1"),
        new("/data/history/{KindName}/{Id}", Right.Read, "/data/history/projects/health-valley"),
        new("/data/history.{format}", Right.Read, "/data/history.csv"),
            new("/data/template/{kind}.{format}", Right.Read, "/data/template/projects.csv"),
        new("/data/backup", Right.Administer),
        new("/data/export/{kind}.{format}", Right.Read, "/data/export/projects.csv"),
        new("/data/export/lists/institutions.{format}", Right.Read, "/data/export/lists/institutions.csv"),
        new("/data/export/lists/changes.{format}", Right.Read, "/data/export/lists/changes.csv"),
        new("/data/export/lists/funds.{format}", Right.Read, "/data/export/lists/funds.csv"),
        new("/data/export/lists/work-items.{format}", Right.Read, "/data/export/lists/work-items.csv"),
        new("/data/export/lists/figures.{format}", Right.Read, "/data/export/lists/figures.csv"),
        new("/openapi/{documentName}.json", Right.Read, "/openapi/v1.json"),
        new("/_blazor/negotiate", Right.Read, "/_blazor/negotiate?negotiateVersion=1", "POST"),

        new("/sign-in", Right.Nothing), new("/sign-in/code", Right.Nothing), new("/sign-in/first", Right.Nothing),
            new("/sign-in/password", Right.Nothing), new("/denied", Right.Nothing),
        new("/error", Right.Nothing), new("/not-found", Right.Nothing), new("/language/{language}", Right.Nothing, "/language/en"),
            new("/theme/{theme}", Right.Nothing, "/theme/dark"),
        new("/health/live", Right.Nothing), new("/health/ready", Right.Nothing),
    ];

    /// <summary>Tested on their own, for they end sessions; and the parts of a circuit that nobody opens alone.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
    [
        Urls.SignOut, Urls.SignOutEverywhere, "/_blazor", "/_blazor/initializers", "/_blazor/disconnect", "/_framework/opaque-redirect",
            "/api/v1/{**rest}", "/{**path:file}",
    ];
}
