namespace ZgcDashboard.Store.Facets;

/// <summary>
/// What SQLite itself tells of a row with a deadline, so that who is late is found by an index, whoever wrote the row: the
/// last day of its plan, and how it stands by the day of its data. The same as <see cref="Figures.Deadline"/>, which says what the
/// words mean; what depends on the day that somebody looks on is a comparison with the last day of the plan.
/// </summary>
/// <remarks>
/// Migrations run this text: what is to change later needs one more of them. A migration that rebuilds one of the tables drops the
/// indexes, and has to make them again. Runs on SQLite 3.35 and later.
/// </remarks>
internal static class DueSql
{
    private static readonly string[] OfData = ["InvestedAsOf", "YearInvestedAsOf", "ProgressAsOf"];

    public const string Late = "late";
    public const string MayBeLate = "may-be-late";

    /// <summary>Not done, and not due by what is known.</summary>
    public const string Open = "open";
    public const string InTime = "in-time";
    public const string DoneLate = "done-late";
    public const string DoneMayBeLate = "done-may-be-late";

    /// <summary>The projects whose finish is planned, and was not reported.</summary>
    public const string ToFinish = "PlannedFinish IS NOT NULL AND ActualFinish IS NULL";

    public static DueRows Milestones { get; } = new("Milestones", "ProjectId", End("Planned"), State("Planned", "Actual", "AsOf"));

    public static DueRows Problems { get; } = new("Problems", "ProjectId", End("Due"), State("Due", "Solved", "AsOf"));

    /// <summary>Of those <see cref="ToFinish"/>, by the latest day that anything of them is known of: the one that begins last, and of these ends last.</summary>
    public static DueRows Finishes { get; } = new("Projects", "Id", End("PlannedFinish"),
        Unfinished(End("PlannedFinish"), $"substr({KnownOfProject}, 1, 10)", $"substr({KnownOfProject}, 12)"))
    { Where = ToFinish };

    /// <summary>The projects that had to start by a day, which the caller gives as <c>$day</c>, and the columns that tell whether they did.</summary>
    public static string ToStart => $"Projects WHERE PlannedStart IS NOT NULL AND {End("PlannedStart")} <= $day";

    /// <summary>Whether a project's stage was said of a day after its start had to come.</summary>
    public static string IsStagedLater => $"{Start("StageAsOf")} > {End("PlannedStart")}";

    /// <summary>The projects of which both the money and the works are known.</summary>
    public const string IsMeasured = "InvestmentFen > 0 AND InvestedFen IS NOT NULL AND Progress IS NOT NULL";

    public static string Indexes => string.Concat(new[] { Milestones, Problems, Finishes }.Select(rows => rows.Index)) + $"""
        CREATE INDEX IX_Projects_PlannedFinish ON Projects (PlannedFinish, Id) WHERE PlannedFinish IS NOT NULL;
        CREATE INDEX IX_Projects_PlannedStart ON Projects ({End("PlannedStart")}, Id) WHERE PlannedStart IS NOT NULL;
        CREATE INDEX IX_Projects_Measured ON Projects (InvestmentFen, Id) WHERE {IsMeasured};

        """;

    /// <summary>Those of the projects: the others go with their tables.</summary>
    public static string DropIndexes => $"""
        DROP INDEX IF EXISTS {Finishes.IndexName};
        DROP INDEX IF EXISTS IX_Projects_PlannedFinish;
        DROP INDEX IF EXISTS IX_Projects_PlannedStart;
        DROP INDEX IF EXISTS IX_Projects_Measured;
        """;

    private static string KnownOfProject =>
        $"max({string.Join(", ", OfData.Select(day => $"ifnull({Start(day)} || '/' || {End(day)}, '')"))})";

    private static string State(string planned, string actual, string asOf) => $"""
        CASE WHEN {planned} IS NULL THEN NULL WHEN {actual} IS NOT NULL
        THEN CASE WHEN {End(actual)} <= {End(planned)} THEN '{InTime}' WHEN {Start(actual)} > {End(planned)} THEN '{DoneLate}' ELSE '{DoneMayBeLate}' END
        ELSE {Unfinished(End(planned), Start(asOf), End(asOf))} END
        """;

    private static string Unfinished(string due, string knownFrom, string knownTo) =>
        $"CASE WHEN {knownFrom} > {due} THEN '{Late}' WHEN {knownTo} > {due} THEN '{MayBeLate}' ELSE '{Open}' END";

    /// <summary>The first day that a date of the store may mean: see <see cref="Figures.ReportedDate"/>.</summary>
    internal static string Start(string date) => Day($"substr({date}, 1, ifnull(nullif(instr({date}, '/'), 0) - 1, 10))", "'-01-01'", " - {0}", "");

    /// <summary>The last day that it may mean.</summary>
    internal static string End(string date) => Day($"substr({date}, instr({date}, '/') + 1)", "'-12-31'", "", ", '-1 day'");

    /// <summary>Of a day, a year, a quarter, a half-year or a month, by the length of its text and its sixth character.</summary>
    private static string Day(string part, string ofYear, string first, string before)
    {
        string Month(int months) => $"date(substr({part}, 1, 4) || '-01-01', (substr({part}, {(months == 1 ? 6 : 7)}, 2) * {months}"
            + $"{first.Replace("{0}", $"{months}", StringComparison.Ordinal)}) || ' months'{before})";
        return $"CASE length({part}) WHEN 10 THEN {part} WHEN 4 THEN {part} || {ofYear} "
            + $"ELSE CASE substr({part}, 6, 1) WHEN 'Q' THEN {Month(3)} WHEN 'H' THEN {Month(6)} ELSE {Month(1)} END END";
    }
}

/// <summary>Rows with deadlines, by the words of their table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Project">The column of the project.</param>
/// <param name="Due">The last day of the plan; null without a plan.</param>
/// <param name="State">How it stands: a word of <see cref="DueSql"/>; null without a plan.</param>
internal sealed record DueRows(string Table, string Project, string Due, string State)
{
    /// <summary>Which rows of the table; null for all.</summary>
    public string? Where { get; init; }

    public string IndexName => $"IX_{Table}_Due";

    public string Index => $"CREATE INDEX {IndexName} ON {Table} ({State}, {Due}, {Project}){(Where is null ? "" : $" WHERE {Where}")};\n";
}
