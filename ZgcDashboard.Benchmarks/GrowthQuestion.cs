namespace ZgcDashboard.Benchmarks;

/// <summary>A page or a question whose cost is measured, and the statements that are its floor.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Paths">Asked in turn.</param>
/// <param name="Floor">Bare SQL for the same answer; none where the page asks nothing that grows.</param>
internal sealed record GrowthQuestion(string Name, IReadOnlyList<string> Paths, params IReadOnlyList<string> Floor)
{
    private const string Page = "SELECT * FROM Projects WHERE Id IN (SELECT Id FROM ProjectKeys ORDER BY Section, Item, Id LIMIT 30)";
    private const string Counts = "SELECT ParkId, Stage, Type, FundId, sum(Count) FROM ProjectFacets GROUP BY 1, 2, 3, 4";

    public static readonly IReadOnlyList<GrowthQuestion> Pages =
    [
        new("Overview", ["/"], Counts),
        new("Parks", ["/parks"], Counts),
        new("a park", ["/parks/haidian", "/parks/chaoyang"], Counts),
        new("Projects", ["/projects"], Page, Counts),
        new("Projects, in the middle", ["/projects?page={middle}"], Counts),
        new("board", ["/projects?view=board"], Counts),
        new("a project", ["/projects/synthetic-0000007", "/projects/synthetic-0000500"],
            "SELECT * FROM Projects WHERE Id = 'synthetic-0000007'"),
        new("an unknown project", ["/projects/synthetic-00x", "/projects/health-valey"]),
        new("Budget", ["/budget"]),
        new("Funds", ["/funds"]),
        new("a fund", ["/funds/synthetic-fund-001", "/funds/synthetic-fund-002"], Counts),
        new("Work items", ["/work-items"]),
        new("Sources", ["/sources"], "SELECT Section, Item, sum(Count) FROM ProjectFacets GROUP BY 1, 2"),
        new("a section of the sources", ["/sources?section=8", "/sources?section=10"]),
        new("Data", ["/data"], "SELECT count(*) FROM ProjectKeys"),
    ];

    /// <summary>Each path another filter: none of the answers is held, though the counts that all share are.</summary>
    public static readonly GrowthQuestion FilterChanged = new("one filter changed", [.. Combined()],
        "SELECT * FROM Projects WHERE Id IN (SELECT Id FROM ProjectKeys WHERE Facet IN (SELECT Facet FROM ProjectFacets WHERE ParkId = 'chaoyang' AND Stage = 'approval') ORDER BY Section, Item, Id LIMIT 30)", Counts);

    public static readonly IReadOnlyList<GrowthQuestion> Searches =
    [
        Search("two characters, frequent (智能)", "智能", "\"智 能\""),
        Search("two characters, rarer (氢能)", "氢能", "\"氢 能\""),
        Search("four characters, rare (量子信息)", "量子信息", "\"量 子 信 息\""),
        Search("two characters, none (龘龘)", "龘龘", "\"龘 龘\""),
        Search("one character (园)", "园", "\"园\""),
        Search("a word (park)", "park", "\"park\" *"),
        Everywhere("智能", "\"智 能\""),
        Everywhere("氢能", "\"氢 能\""),
        Everywhere("量子信息", "\"量 子 信 息\""),
        Everywhere("龘龘", "\"龘 龘\""),
        Everywhere("园", "\"园\""),
        Everywhere("park", "\"park\" *"),
        Everywhere("智能 平台", "\"智 能\" AND \"平 台\""),
        Everywhere("488", "\"488\""),
        new("API, page 1", ["/api/v1/projects?pageSize=50"], Page, Counts),
        new("API, in the middle", ["/api/v1/projects?pageSize=50&page={middle}"], Page, Counts),
        new("API, filtered", ["/api/v1/projects?park=chaoyang&stage=approval&pageSize=50"], Page, Counts),
    ];

    private static GrowthQuestion Search(string name, string text, string match) => new(name, [Urls.Projects(q: text)],
        $"SELECT Facet, count(*) FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{match}' LIMIT 20000) GROUP BY 1",
        $"SELECT * FROM Projects WHERE Id IN (SELECT Id FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{match}' LIMIT 20000) ORDER BY Section, Item, Id LIMIT 30)");

    /// <summary>In everything, as it is looked for by / on each page.</summary>
    private static GrowthQuestion Everywhere(string text, string match) => new($"everywhere ({text})", [Urls.Search(text)],
        $"SELECT count(*) FROM (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{match}' LIMIT 1001)",
        $"SELECT * FROM Projects WHERE Id IN (SELECT Id FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{match}' LIMIT 5))");

    private static IEnumerable<string> Combined() =>
        from park in new[] { "chaoyang", "haidian", "fengtai", "shunyi", "yanqing", Urls.None }
        from stage in new string?[] { "approval", "operating", "implementation", null }
        from type in new string?[] { "innovation", "carrier", null }
        select Urls.Projects(park, stage, type);
}
