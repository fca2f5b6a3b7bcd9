using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Exporting;

namespace ZgcDashboard.ReportedFigures;

/// <summary>GET /api/v1/figures, and the files of what its filters leave.</summary>
public static class FigureEndpoints
{
    public static void MapFiguresApi(this IEndpointRouteBuilder api) => api
        .MapGet("/figures", async (HttpRequest request, FigureQueries queries, CancellationToken ct) =>
        {
            var (query, model) = (new ApiQuery(request.Query), await queries.ModelAsync(ct));
            var words = FigureWords.Of(model);
            var places = query.KnownOf("place", words.Places);
            var filter = words.Filter(query) with { View = query.Sorted(FigureFilter.Columns) };
            var rows = filter.Of(model.Rows).Where(r => places is null || SeveralValues.Has(places, r.PlaceId ?? Urls.None)).ToList();
            return query.Answer<ApiFigure>([.. rows.Select(Row)], FiguresModel.DatesOf(rows));
        })
        .WithName("ListFigures").WithSummary(
            "Numbers of the report but the steps of funds and the execution of budgets; filters and sort as in the address of the page. Sorted by value, each unit stands by itself.")
        .Produces<ApiPage<ApiFigure>>().ProducesValidationProblem();

    public static void MapFigureExports(this IEndpointRouteBuilder routes) =>
        routes.MapListExport<FigureFacets>("figures", async (facets, query, ct) =>
        {
            var model = await facets.Queries.ModelAsync(ct);
            var filter = FigureWords.Of(model).Filter(query);
            return () => ExportSelection.Of("figures", filter.IsEmpty ? null : filter.Of(model.Rows).Select(r => r.Id), facets.Said(model, filter));
        }).IsDownload();

    private static ApiFigure Row(FigureRow figure) => new(
        figure.Id, ApiText.Of(figure.Subject)!, figure.Value, figure.High, Word.Of(figure.Qualifier), End(figure.Interval.IsBoundedBelow, figure.Interval.Low),
        figure.Interval.High, ApiText.Of(figure.Unit)!, figure.Date?.ToString(), Word.Of(figure.About), figure.ParkId, figure.PlaceId,
        ApiText.Of(figure.Note), ApiCitation.Of(figure.Citations));

    private static decimal? End(bool isBounded, decimal end) => isBounded ? end : null;
}

/// <summary>
/// A number with its unit and qualifier. The value is null where the report gives a word in place of a number;
/// valueHigh is the end of a range. From least to most is what its qualifier allows, null without a bound; whether a
/// printed rate was rounded is not known, and no part of it.
/// </summary>
public sealed record ApiFigure(
    string Id, ApiText Subject, decimal? Value, decimal? ValueHigh, string Qualifier, decimal? Least, decimal? Most, ApiText Unit, string? AsOf,
    string Kind, string? Park, string? Place, ApiText? Note, ApiCitation Citation);
