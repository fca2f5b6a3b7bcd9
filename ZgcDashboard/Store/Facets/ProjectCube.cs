using System.Data.Common;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Facets;

/// <summary>
/// All projects as facets: a few thousand where the projects are a million, so that every count of a page is a sum over
/// them and no query has to look at the projects themselves.
/// </summary>
/// <param name="Facets">Those that have a project.</param>
public sealed record ProjectCube(IReadOnlyList<ProjectFacet> Facets)
{
    /// <summary>Those that others are a part of, from the index of the parts: few, however many the projects.</summary>
    internal const string Whole = "Id IN (SELECT ParentId FROM Projects WHERE ParentId IS NOT NULL)";

    private const string All = $"""
        SELECT f.Facet, ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item, Count, ParkInferred, StageInferred, TypeInferred, ifnull(Wholes, 0), ResponsibleZh, ResponsibleEn
        FROM ProjectFacets f LEFT JOIN (SELECT Facet, count(*) AS Wholes FROM ProjectKeys WHERE {Whole} GROUP BY Facet) w ON w.Facet = f.Facet WHERE Count > 0
        """;

    /// <summary>How many rows there are.</summary>
    public int Rows => Facets.Sum(f => f.Count);

    /// <summary>How many projects there are, those with parts left to their parts.</summary>
    public int Total => Facets.Sum(f => f.Leaves);

    /// <summary>More names were found than are counted.</summary>
    public bool IsCutOff { get; init; }

    public static async Task<ProjectCube> ReadAsync(StoreContexts store, CancellationToken ct)
    {
        await using var db = await store.AsShownAsync(ct);
        var (words, bodies) = (new Dictionary<string, string>(), new Dictionary<(string, string), IReadOnlyList<Bilingual>>());
        var facets = await StoreSql.RowsAsync(db, All, [], row => Facet(row, words) with { Responsible = Bodies(row, bodies) }, ct);
        return new(StatedOnly.Current ? [.. facets.Select(f => f.Outright())] : facets);
    }

    /// <summary>Those that are looked for; of those whose names hold a text at most <see cref="NameSearch.Most"/>.</summary>
    public async Task<ProjectCube> HoldingAsync(StoreContexts store, ProjectsSought sought, CancellationToken ct)
    {
        if (sought.FindsNothing) return new([]);
        var found = $"SELECT Facet, count(*), sum({Whole}) FROM ProjectKeys WHERE {sought.Where} GROUP BY Facet";
        await using var db = await store.AsShownAsync(ct);
        var counts = (await StoreSql.RowsAsync(db, found, sought.Parameters, row => (Facet: row.GetInt64(0), Count: row.GetInt32(1), Wholes: row.GetInt32(2)), ct)).ToDictionary(f => f.Facet);
        return new([.. Facets.Where(f => counts.ContainsKey(f.Id)).Select(f => f with { Count = counts[f.Id].Count, Wholes = counts[f.Id].Wholes })]) { IsCutOff = sought.IsCutOff(counts.Values.Sum(f => f.Count)) };
    }

    /// <summary>The same few bodies stand in many rows.</summary>
    private static IReadOnlyList<Bilingual> Bodies(DbDataReader row, Dictionary<(string, string), IReadOnlyList<Bilingual>> known)
    {
        var (zh, en) = (row.GetString(14), row.GetString(15));
        return known.TryGetValue((zh, en), out var held) ? held : known[(zh, en)] = ListedNames.Of(Bilingual.Of(zh, en));
    }

    private static ProjectFacet Facet(DbDataReader row, Dictionary<string, string> words)
    {
        // The same few ids stand in every row.
        string? Text(int column) => row.GetString(column) is { Length: > 0 } text ? words.TryGetValue(text, out var held) ? held : words[text] = text : null;
        return new(
            row.GetInt64(0), Text(1), Text(2), Text(3) is { } stage ? Word.Parse<ProjectStage>(stage) : null, Text(4) is { } type ? Word.Parse<ProjectType>(type) : null, Text(5),
            row.GetInt32(7) is var section and not FacetSql.NoSection ? new(Text(6) ?? "", section, row.GetInt32(8) is > 0 and var item ? item : null) : null, row.GetInt32(9), row.GetInt32(13))
        {
            ParkInferred = row.GetBoolean(10) && row.GetString(1).Length > 0,
            StageInferred = row.GetBoolean(11) && row.GetString(3).Length > 0,
            TypeInferred = row.GetBoolean(12) && row.GetString(4).Length > 0,
        };
    }
}
