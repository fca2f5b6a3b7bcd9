using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>GET /api/v1/work-items.</summary>
public static class WorkItemEndpoints
{
    public static void MapWorkItemsApi(this IEndpointRouteBuilder api) => api
        .MapGet("/work-items", async (HttpRequest request, WorkItemQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var filter = new WorkItemFilter(query.KnownOf("status", [.. Word.All<WorkItemStatus>(), Urls.None]));
            var section = query.Whole("section", 1, ReportPlace.MostSections);
            var model = await queries.ModelAsync(ct);
            var sections = model.Sections;
            var counted = sections.SelectMany(s => s.Tasks).Select(t => t.Id).ToHashSet();
            var rows = sections.SelectMany(s => s.Items.Prepend(s.Head));
            var wanted = rows.Where(r => filter.Holds(r.Status) && (section is null || r.Section == section));
            return query.Answer<ApiWorkItem>([.. wanted.Select(r => Row(r, counted))], model.Dates);
        })
        .WithName("ListWorkItems").WithSummary("Sections of the report and their items, with status and next step. A section's own row has no item.")
        .Produces<ApiPage<ApiWorkItem>>().ProducesValidationProblem();

    private static ApiWorkItem Row(WorkItemRow row, HashSet<string> counted) => new(
        row.Id, row.Section, row.Item, ApiText.Of(row.Title)!, Word.Of(row.Status), row.StatusInferred, row.StatusAsOf?.ToString(),
        ApiText.Of(row.NextStep), row.CopyOf?.Id, counted.Contains(row.Id), row.Parks, [.. row.Flaws.Select(f => f.Id)], ApiCitation.Of(row.Citations));
}

/// <summary>A task. "Inferred" says that the status follows from the wording; flaws are ids of /flaws; "copyOf" is the task that it repeats, and "counted" says whether it counts as a task.</summary>
public sealed record ApiWorkItem(
    string Id, int? Section, int? Item, ApiText Title, string? Status, bool StatusInferred, string? StatusAsOf, ApiText? NextStep, string? CopyOf, bool Counted,
    IReadOnlyList<string> Parks, IReadOnlyList<string> Flaws, ApiCitation Citation);
