using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>What projects are looked for by, beyond what their facets tell. All of it must hold.</summary>
public sealed record ProjectsSought
{
    /// <summary>In their names: see <see cref="NameSearch"/>; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>How what they have to reach stands.</summary>
    public IReadOnlyList<DueSought> Due { get; init; } = [];

    /// <returns>Null where nothing is looked for.</returns>
    public static ProjectsSought? Of(string? text, params IReadOnlyList<DueSought> due) =>
        text is null && due.Count == 0 ? null : new() { Text = text, Due = due };

    /// <summary>Tells what is looked for from everything else.</summary>
    public string Key => $"{Text}|{string.Join('|', Due.Select(d => d.Key))}";

    /// <summary>Nothing can be found.</summary>
    internal bool FindsNothing => Text is not null && NameSearch.Query(Text) is null;

    /// <summary>Whether so many are as many as are looked for.</summary>
    internal bool IsCutOff(int found) => Text is not null && found >= NameSearch.Most;

    /// <summary>The ids of all of them.</summary>
    public async Task<IReadOnlySet<string>> IdsAsync(DashboardDb db, CancellationToken ct) =>
        (await StoreSql.RowsAsync(db, $"SELECT Id FROM ProjectKeys WHERE {Where}", Parameters, row => row.GetString(0), ct)).ToHashSet();

    /// <summary>Of the projects' keys.</summary>
    internal string Where => string.Join(" AND ",
    [
        .. Text is null ? [] : new[] { $"Key IN (SELECT rowid FROM ProjectSearch WHERE {FacetSql.InNames} LIMIT $most)" },
        .. Due.Select(due => $"Id IN ({due.Ids})"),
    ]);

    internal IReadOnlyList<(string, object)> Parameters => Text is null ? [] : [("$text", NameSearch.Query(Text) ?? "\"\""), ("$most", NameSearch.Most)];
}

/// <summary>Projects with a milestone, or a finish, that stands in one of some ways.</summary>
/// <param name="Any">Of <see cref="Known"/>.</param>
/// <param name="Day">From which what is due is seen.</param>
public sealed record DueSought(IReadOnlyList<Punctuality> Any, DateOnly Day)
{
    /// <summary>What can be looked for: how something stands that is not done.</summary>
    public static IReadOnlyList<Punctuality> Known { get; } = [Punctuality.Late, Punctuality.MayBeLate, Punctuality.Unreported, Punctuality.Soon];

    /// <summary>The word of an address for what is due within <see cref="Deadline.Ahead"/> days.</summary>
    public const string Within = "30";

    /// <summary>The words of an address for what should have come.</summary>
    public static IReadOnlyDictionary<string, Punctuality> Words { get; } = new Dictionary<string, Punctuality>
    {
        ["yes"] = Punctuality.Late, ["borderline"] = Punctuality.MayBeLate, ["unreported"] = Punctuality.Unreported,
    };

    /// <param name="late">Of <see cref="Words"/>; none leaves everything in.</param>
    /// <param name="due"><see cref="Within"/>, or null for everything.</param>
    /// <param name="day">From which what is due is seen.</param>
    public static IReadOnlyList<DueSought> Of(IReadOnlyList<string> late, string? due, DateOnly day) =>
    [
        .. late.Count == 0 ? [] : new[] { new DueSought([.. late.Select(word => Words[word])], day) },
        .. due is null ? [] : new[] { new DueSought([Punctuality.Soon], day) },
    ];

    internal string Key => $"{string.Join(',', Any)} {Day:O}";

    /// <summary>The ids of the projects, each condition by its own index.</summary>
    internal string Ids => string.Join(" UNION ALL ", Any.SelectMany(of =>
        new[] { DueSql.Milestones, DueSql.Finishes }.Select(rows => $"SELECT {rows.Project} FROM {Rows(rows, of, Day)}")));

    /// <summary>The rows that stand so: a table and a condition.</summary>
    internal static string Rows(DueRows rows, Punctuality of, DateOnly day) =>
        $"{rows.Table} WHERE {Condition(rows, of, day)}{(rows.Where is null ? "" : $" AND {rows.Where}{NotBuilt}")}";

    /// <summary>What is in use is finished, though nobody reported the day; where only what is stated outright counts, only if that is.</summary>
    private static string NotBuilt => $" AND (Stage IS NOT 'operating'{(StatedOnly.Current ? " OR StageInferred" : "")})";

    private static string Condition(DueRows rows, Punctuality of, DateOnly day) => of switch
    {
        Punctuality.Late => $"{rows.State} = '{DueSql.Late}'",
        Punctuality.MayBeLate => $"{rows.State} = '{DueSql.MayBeLate}'",
        Punctuality.Unreported => $"{rows.State} = '{DueSql.Open}' AND {rows.Due} < '{Text(day)}'",
        Punctuality.Soon => $"{rows.State} = '{DueSql.Open}' AND {rows.Due} BETWEEN '{Text(day)}' AND '{Text(day.AddDays(Deadline.Ahead))}'",
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "is done, or is not looked for"),
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
