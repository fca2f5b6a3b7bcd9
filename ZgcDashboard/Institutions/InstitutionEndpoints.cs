using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Institutions;

/// <summary>GET /api/v1/institutions and /api/v1/institutions/{id}, and the files of what the filters leave.</summary>
public static class InstitutionEndpoints
{
    public static void MapInstitutionsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/institutions", async (HttpRequest request, InstitutionQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var filter = InstitutionFilter.Of(query) with { View = query.Sorted(InstitutionFilter.Columns) };
            return query.Answer<ApiInstitution>([.. filter.Of((await queries.ModelAsync(ct)).Rows).Select(Row)]);
        })
        .WithName("ListInstitutions").WithSummary("Bodies that the report names, that issue documents or are responsible; filters and sort as in the address of the page.")
        .Produces<ApiPage<ApiInstitution>>().ProducesValidationProblem();
        api.MapGet("/institutions/{id}", async (string id, InstitutionQueries queries, CancellationToken ct) =>
            (await queries.ModelAsync(ct)).Of(id) is { } row ? Results.Ok(Row(row))
                : Results.Problem($"There is no institution '{id}'.", statusCode: StatusCodes.Status404NotFound))
        .WithName("GetInstitution").WithSummary("One institution.").Produces<ApiInstitution>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    public static void MapInstitutionExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/data/export/lists/institutions.{format}", async (string format, HttpContext context, InstitutionExport export, CancellationToken ct) =>
        {
            if (!Downloads.Formats.Contains(format))
                return Results.Problem($"There is no 'institutions.{format}'; there are csv and xlsx.", statusCode: StatusCodes.Status404NotFound);
            var query = new ApiQuery(context.Request.Query);
            var filter = InstitutionFilter.Of(query);
            if (query.Problem() is { } problem) return problem;
            return format == "csv" ? await Downloads.CsvAsync(context.Response, "institutions.csv", await export.RowsAsync(filter, ct), ct)
                : await Downloads.XlsxAsync(context.Response, "institutions.xlsx", stream => export.WriteAsync(filter, stream, ct));
        }).ExcludeFromDescription().IsDownload();

    private static ApiInstitution Row(InstitutionRow row) => new(
        row.Id, ApiText.Of(row.Name)!, row.OtherNames, Word.Of(row.Kind), ApiText.Of(row.Role), row.Sections,
        [.. row.Policies.Select(p => p.Id)], row.Projects, [.. row.Funds.Select(f => f.Id)], [.. row.Tasks.Select(t => t.Id)],
        ApiCitation.Of(row.Citations));
}

/// <summary>
/// A body. Kind and role are null where it has no row of its own, and is named by documents, funds or projects alone;
/// tasks are those that are reported where it is named. What is listed are ids.
/// </summary>
public sealed record ApiInstitution(
    string Id, ApiText Name, IReadOnlyList<string> OtherNames, string? Kind, ApiText? Role, IReadOnlyList<int> Sections,
    IReadOnlyList<string> Policies, int Projects, IReadOnlyList<string> Funds, IReadOnlyList<string> Tasks, ApiCitation Citation);
