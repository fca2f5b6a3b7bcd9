using System.Globalization;
using ZgcDashboard.Lists;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>The columns of the list of projects, and how the store sorts by them.</summary>
public static class ProjectColumns
{
    /// <summary>The milestone that comes next.</summary>
    public const string Next = "next";

    /// <summary>What of it is latest.</summary>
    public const string Late = "late";

    /// <summary>Whether what the project has to reach is to be read for the list.</summary>
    public static bool AskForDeadlines(ListView view) => view.Columns.Contains(Next) || view.Columns.Contains(Late);

    public static IReadOnlyList<ListColumn<ProjectRow>> All { get; } =
    [
        new("name") { IsSortable = true, Class = "head" },
        new("park") { IsSortable = true },
        new("stage") { IsSortable = true, Class = "nowrap" },
        new("date") { IsSortable = true, Class = "nowrap", IsShown = false },
        new("type") { IsSortable = true },
        new("fund") { IsSortable = true, IsShown = false },
        new("responsible") { IsShown = false },
        new("finish") { Class = "nowrap", IsShown = false },
        new(Next) { IsShown = false },
        new(Late) { Class = "nowrap", IsShown = false },
        new("progress") { Class = "nowrap", IsShown = false },
        new("year-rate") { Class = "nowrap", IsShown = false },
        new("note") { Class = "note muted" },
        new(ListView.Changed) { IsSortable = true, IsShown = false },
        new("source") { IsSortable = true },
    ];

    /// <param name="sort">The columns, the leading one first.</param>
    /// <param name="names">Parks and funds in the order in which they are listed.</param>
    public static IReadOnlyList<ProjectSort> Sorts(ListSort sort, Names names)
    {
        var parks = Places(names.Parks.Keys);
        var funds = Places(names.Funds.OrderBy(f => f.Value.ToString(), StringComparer.CurrentCulture).Select(f => f.Key));
        return [.. sort.Keys.SelectMany(key => Sorts(key.Column, key.Descending))];

        IEnumerable<ProjectSort> Sorts(string column, bool descending) => column switch
        {
            "name" => [new ProjectSort.Text(IsEnglish ? ProjectSort.TextColumn.NameEn : ProjectSort.TextColumn.NameZh, descending)],
            "park" => [new ProjectSort.Facet(f => Place(parks, f.ParkId), descending)],
            "stage" => [new ProjectSort.Facet(f => (int?)f.Stage, descending)],
            "type" => [new ProjectSort.Facet(f => (int?)f.Type, descending)],
            "fund" => [new ProjectSort.Facet(f => Place(funds, f.FundId), descending)],
            ListView.Changed => [new ProjectSort.Changed(descending)],
            "date" => [new ProjectSort.Date(descending)],
            _ => [new ProjectSort.Facet(f => f.Place?.Section, descending), new ProjectSort.Facet(f => f.Place?.Item, descending)],
        };
    }

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place);

    private static int? Place(Dictionary<string, int> places, string? id) =>
        id is not null && places.TryGetValue(id, out var place) ? place : null;
}
