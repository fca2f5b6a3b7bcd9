using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Parks;

/// <summary>GET /api/v1/parks and /api/v1/places.</summary>
public static class ParkEndpoints
{
    public static void MapParksApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/parks", async (HttpRequest request, ParkQueries queries, CancellationToken ct) =>
            {
                var (query, model) = (new ApiQuery(request.Query), await queries.ModelAsync(ct));
                var filter = new ParksFilter(ParkMeasure.Projects, []) { Without = query.Word<ParkMeasure>("without") };
                return query.Answer<ApiPark>([.. model.Parks.Where(filter.Holds).Select(Row)], model.Dates[ParkMeasure.Facts]);
            })
            .WithName("ListParks").WithSummary("The sub-parks, each with how much the report says of it.").Produces<ApiPage<ApiPark>>().ProducesValidationProblem();
        api.MapGet("/places", async (HttpRequest request, ParkQueries queries, CancellationToken ct) =>
                new ApiQuery(request.Query).Answer<ApiPark>([.. (await queries.ModelAsync(ct)).Places.Select(Row)]))
            .WithName("ListPlaces").WithSummary("Areas outside the sub-parks.").Produces<ApiPage<ApiPark>>().ProducesValidationProblem();
    }

    private static ApiPark Row(ParkRow park) => new(
        park.Id, ApiText.Of(park.Name)!, park.Of(ParkMeasure.Projects),
        StageCounts.Stages.Where(s => park.Projects[s] > 0).ToDictionary(s => Word.Of(s) ?? Urls.None, s => park.Projects[s]),
        park.Of(ParkMeasure.WorkItems), park.Of(ParkMeasure.Policies), park.Of(ParkMeasure.Facts),
        park.Citations.Count == 0 ? null : ApiCitation.Of(park.Citations));
}

/// <summary>A park or a place. Null is not reported, which is not zero; the citation is where the report first speaks of it.</summary>
public sealed record ApiPark(
    string Id, ApiText Name, int? Projects, IReadOnlyDictionary<string, int> ProjectsByStage, int? WorkItems, int? Policies, int? Facts, ApiCitation? Citation);
