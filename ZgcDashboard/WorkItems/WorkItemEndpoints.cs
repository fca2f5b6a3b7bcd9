using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Exporting;

namespace ZgcDashboard.WorkItems;

/// <summary>GET /api/v1/work-items, and the files of what its filters leave.</summary>
public static class WorkItemEndpoints
{
    public static void MapWorkItemsApi(this IEndpointRouteBuilder api) => api
        .MapGet("/work-items", async (HttpRequest request, WorkItemQueries queries, CancellationToken ct) =>
        {
            var (query, model) = (new ApiQuery(request.Query), await queries.ModelAsync(ct));
            var filter = WorkItemFilter.Of(query, model) with { View = query.Sorted(WorkItemFilter.Columns) };
            var counted = model.Sections.SelectMany(s => s.Tasks).Select(t => t.Id).ToHashSet();
            return query.Answer<ApiWorkItem>([.. filter.Of(model).Select(r => Row(r, counted))], model.Dates);
        })
        .WithName("ListWorkItems").WithSummary(
            "Sections of the report and their items, with status and next step; filters and sort as in the address of the page. A section's own row has no item; filtered or sorted, a section that has items is left out.")
        .Produces<ApiPage<ApiWorkItem>>().ProducesValidationProblem();

    public static void MapWorkItemExports(this IEndpointRouteBuilder routes) =>
        routes.MapListExport<WorkItemFacets>("work-items", async (facets, query, ct) =>
        {
            var model = await facets.Queries.ModelAsync(ct);
            var filter = WorkItemFilter.Of(query, model);
            return () => ExportSelection.Of("work-items", filter.IsEmpty ? null : filter.Of(model).Select(r => r.Id), facets.Said(model, filter));
        }).IsDownload();

    private static ApiWorkItem Row(WorkItemRow row, HashSet<string> counted) => new(
        row.Id, row.Section, row.Item, ApiText.Of(row.Title)!, Word.Of(row.Status), row.StatusInferred, row.StatusAsOf?.ToString(),
        ApiText.Of(row.NextStep), row.CopyOf?.Id, counted.Contains(row.Id), row.Parks, [.. row.Flaws.Select(f => f.Id)], ApiCitation.Of(row.Citations));
}

/// <summary>A task. "Inferred" says that the status follows from the wording; flaws are ids of /flaws; "copyOf" is the task that it repeats, and "counted" says whether it counts as a task.</summary>
public sealed record ApiWorkItem(
    string Id, int? Section, int? Item, ApiText Title, string? Status, bool StatusInferred, string? StatusAsOf, ApiText? NextStep, string? CopyOf, bool Counted,
    IReadOnlyList<string> Parks, IReadOnlyList<string> Flaws, ApiCitation Citation);
