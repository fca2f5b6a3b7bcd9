using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Exporting;

namespace ZgcDashboard.Funds;

/// <summary>GET /api/v1/funds, each fund with its steps and the conversions between them; and the files of what the filters leave.</summary>
public static class FundEndpoints
{
    public static void MapFundsApi(this IEndpointRouteBuilder api) => api
        .MapGet("/funds", async (HttpRequest request, FundQueries queries, CancellationToken ct) =>
        {
            var (query, model) = (new ApiQuery(request.Query), await queries.ModelAsync(ct));
            var filter = FundFilter.Of(query, model) with { View = query.Sorted(FundFilter.Columns) };
            return query.Answer<ApiFund>([.. filter.Of(model.Funds).Select(Row)], model.Dates);
        })
        .WithName("ListFunds").WithSummary("Funds, subsidies and financing arrangements, each with the steps of its pipeline; filters and sort as in the address of the page.")
        .Produces<ApiPage<ApiFund>>().ProducesValidationProblem();

    public static void MapFundExports(this IEndpointRouteBuilder routes) =>
        routes.MapListExport<FundFacets>("funds", async (facets, query, ct) =>
        {
            var model = await facets.Queries.ModelAsync(ct);
            var filter = FundFilter.Of(query, model);
            return () => ExportSelection.Of("funds", filter.IsEmpty ? null : filter.Of(model.Funds).Select(f => f.Id), facets.Said(model, filter));
        }).IsDownload();

    private static ApiFund Row(FundRow fund) => new(
        fund.Id, ApiText.Of(fund.Name)!, Word.Of(fund.Kind), Word.Of(fund.Stage), fund.StageInferred, fund.StageAsOf?.ToString(), fund.Parks,
        ApiText.Of(fund.Responsible), ApiText.Of(fund.Note), [.. fund.Flow.Pipeline.Steps.SelectMany(step => Steps(fund, step))], ApiCitation.Of(fund.Citations));

    private static IEnumerable<ApiFundStep> Steps(FundRow fund, PipelineStep step) => step.Parts.Prepend(step).Select(s => Step(fund, s));

    private static ApiFundStep Step(FundRow fund, PipelineStep step)
    {
        var row = fund.Step(step);
        return new(
            row.Id, ApiText.Of(row.Name)!, Word.Of(row.Stage), row.ParentId,
            row.Count, Word.Of(row.CountQualifier), ApiText.Of(row.CountUnit), row.Applicants, Word.Of(row.ApplicantsQualifier),
            row.Amount?.TenThousandYuan, row.AsOf?.ToString(),
            fund.Flow.Pipeline.StepConversion(step)?.Value, fund.Flow.Pipeline.ApplicantConversion(step)?.Value, step.Unexplained?.Value,
            ApiText.Of(row.Note), ApiCitation.Of(row.Citations));
    }
}

/// <summary>A fund. Null is not reported.</summary>
public sealed record ApiFund(
    string Id, ApiText Name, string Kind, string? Stage, bool StageInferred, string? StageAsOf, IReadOnlyList<string> Parks,
    ApiText? Responsible, ApiText? Note, IReadOnlyList<ApiFundStep> Steps, ApiCitation Citation);

/// <summary>
/// A step. The amount is in 万元 (10,000 yuan), conversions from the step before in percent; unexplained is what the parts
/// of the step leave of its count.
/// </summary>
public sealed record ApiFundStep(
    string Id, ApiText Name, string Stage, string? PartOf, decimal? Count, string CountQualifier, ApiText? CountUnit, decimal? Applicants,
    string ApplicantsQualifier, decimal? AmountTenThousandYuan, string? AsOf, decimal? StepConversionPercent, decimal? ApplicantConversionPercent,
    decimal? Unexplained, ApiText? Note, ApiCitation Citation);
