using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>Which page shows a row.</summary>
public static class RecordPlaces
{
    /// <param name="kind">The row's kind.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="cells">The row's cells.</param>
    /// <returns>Null where no page shows it.</returns>
    public static string? Of(RecordKind kind, string id, IReadOnlyDictionary<string, string> cells) => kind.Name switch
    {
        "projects" => Urls.Project(id),
        "funds" => Urls.Fund(id),
        "milestones" or "problems" => $"{Urls.Project(cells.GetValueOrDefault("project", ""))}#{id}",
        "fund-steps" => Urls.Fund(cells.GetValueOrDefault("fund", ""), id),
        "places" => Urls.Park(id),
        "budgets" => Urls.Budget(budget: id),
        "budget-lines" => Urls.BudgetLine(id),
        "line-snapshots" => Urls.BudgetLine(cells.GetValueOrDefault("line", "")),
        "budget-plans" => Urls.BudgetPlan(id),
        "plan-months" => Urls.BudgetPlan(cells.GetValueOrDefault("plan", "")),
        "budget-snapshots" => Urls.Budget(budget: cells.GetValueOrDefault("budget")),
        "work-items" => Urls.WorkItem(id, PlaceOf(cells)),
        "organisations" => Urls.Institution(id),
        _ => PlaceOf(cells) is { } place ? Urls.Source(place) : null,
    };

    /// <summary>The place in a report that the cells cite; null where they cite none.</summary>
    public static ReportPlace? PlaceOf(IReadOnlyDictionary<string, string> cells)
    {
        if (!int.TryParse(cells.GetValueOrDefault("section"), NumberStyles.None, CultureInfo.InvariantCulture, out var section))
            return null;
        return ReportPlace.TryParseWithin(cells.GetValueOrDefault("item", ""), out var within)
            ? new("", section, within.Item) { Paragraph = within.Paragraph } : new("", section, null);
    }
}
