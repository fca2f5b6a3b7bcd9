using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>GET /api/v1/projects and /api/v1/projects/{id}.</summary>
public static class ProjectEndpoints
{
    public static void MapProjectsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/projects", ListAsync)
            .WithName("ListProjects").WithSummary("Key projects; filters and sort (stage,-date) as in the address of the page. 'none' wants what was not reported; of the names that hold 'q' at most 20,000 are listed.")
            .Produces<ApiPage<ApiProject>>().ProducesValidationProblem();
        api.MapGet("/projects/{id}", async (string id, ProjectQueries queries, CancellationToken ct) =>
            await queries.PageAsync(id, ct) is { } page ? Results.Ok(Row(page.Project)) : Results.Problem($"There is no project '{id}'.", statusCode: StatusCodes.Status404NotFound))
            .WithName("GetProject").WithSummary("One project.").Produces<ApiProject>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ProjectQueries queries, CancellationToken ct)
    {
        var names = await queries.NamesAsync(ct);
        var query = new ApiQuery(request.Query);
        var filter = new ProjectFilter
        {
            Park = query.KnownOf("park", [.. names.Parks.Keys, Urls.None]),
            Stage = query.KnownOf("stage", [.. Word.All<ProjectStage>(), Urls.None]),
            Type = query.KnownOf("type", [.. Word.All<ProjectType>(), Urls.None]),
            Fund = query.KnownOf("fund", [.. names.Funds.Keys, Urls.None]),
            Text = query.Text("q"),
            View = query.Sorted(ProjectColumns.All),
        };
        return await query.AnswerAsync<ApiProject>(async (offset, limit) =>
        {
            var (rows, total, dates) = await queries.RowsAsync(filter, offset, limit, ct);
            return ([.. rows.Select(Row)], total, dates);
        });
    }

    private static ApiProject Row(ProjectRow project) => new(
        project.Id, ApiText.Of(project.Name)!, Word.Of(project.Kind), Word.Of(project.Type), project.TypeInferred,
        Word.Of(project.Stage), project.StageInferred, project.StageAsOf?.ToString(),
        project.ParkId, project.ParkInferred, project.ParkAsReported, project.PlaceId, project.FundId, project.ParentId, project.Parts,
        ApiText.Of(project.Responsible), ApiText.Of(project.Note), ApiCitation.Of(project.Citations));
}

/// <summary>A key project. Null is not reported; "inferred" says that the report does not say it outright; a project with parts is not counted beside them.</summary>
public sealed record ApiProject(
    string Id, ApiText Name, string Kind, string? Type, bool TypeInferred, string? Stage, bool StageInferred, string? StageAsOf,
    string? Park, bool ParkInferred, string? ParkAsReported, string? Place, string? Fund, string? Parent, int Parts, ApiText? Responsible, ApiText? Note, ApiCitation Citation);
