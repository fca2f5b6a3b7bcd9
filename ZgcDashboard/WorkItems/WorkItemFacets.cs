using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>The filters of tasks with all that they can be, in the reader's language.</summary>
public sealed class WorkItemFacets(WorkItemQueries queries, IStringLocalizer<WorkItemText> text, IStringLocalizer<ListText> words, Terms terms)
{
    public WorkItemQueries Queries => queries;

    public IReadOnlyList<ListFacet> Of(WorkItemsModel model, WorkItemFilter filter)
    {
        var made = new ListFacets<WorkItemRow, WorkItemFilter>(
            model.Listed, filter with { View = filter.View.OnFirstPage() }, (f, row) => f.Holds(row), f => f.Address);
        var parks = model.Listed.SelectMany(r => r.Parks).Concat(filter.Parks).ToHashSet();
        return
        [
            made.Of(text["Column.number"], filter.Places, (f, chosen) => f with { Places = chosen },
                PlacesOf(model, filter), word => PlaceName(model, word), WorkItemFilter.PlacesOf),
            made.Of(text["Column.status"], filter.Statuses, (f, chosen) => f with { Statuses = chosen },
                WorkItemFilter.KnownStatuses, word => word == Urls.None ? terms.NotReported : terms.Of(Word.Parse<WorkItemStatus>(word)),
                WorkItemFilter.StatusesOf),
            made.OfReporting(text["Column.date"], filter.Dated, (f, chosen) => f with { Dated = chosen }, word => words[word], row => row.StatusAsOf),
            made.Of(text["Column.parks"], filter.Parks, (f, chosen) => f with { Parks = chosen },
                model.ParkNames.Keys.Where(parks.Contains), park => model.ParkNames[park].ToString(), row => row.Parks),
        ];
    }

    /// <summary>What is chosen, as a file's head says it.</summary>
    public IReadOnlyList<(string Name, string Value)> Said(WorkItemsModel model, WorkItemFilter filter) =>
    [
        .. ListFacet.Said(Of(model, filter)),
        .. filter.Text is { } sought ? [(text["Search"].Value, sought)] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The sections, what no report states if anything, and the items that are chosen.</summary>
    private static IEnumerable<string> PlacesOf(WorkItemsModel model, WorkItemFilter filter) =>
        model.Rows.Select(r => WorkItemFilter.PlacesOf(r)[0]).Concat(filter.Places).Distinct();

    private string PlaceName(WorkItemsModel model, string word)
    {
        if (word == Urls.None) return text["Place.None"];
        var (section, item) = word.Split('.') is [var of, var part] ? (Number(of), Number(part)) : (Number(word), (int?)null);
        var title = model.Rows.FirstOrDefault(r => r.Section == section && r.Item == item)?.Title;
        return $"{CitationWords.Of(new ReportPlace("", section, item))} {title}".Trim();
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
