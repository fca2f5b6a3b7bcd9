using ZgcDashboard.Api;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Budget;

/// <summary>GET /api/v1/budget: each fiscal year's snapshots with everything that is computed from them.</summary>
public static class BudgetEndpoints
{
    public static void MapBudgetApi(this IEndpointRouteBuilder api)
    {
        api.MapBudgets();
        api.MapBudgetParts();
    }

    private static void MapBudgets(this IEndpointRouteBuilder api) => api
        .MapGet("/budget", async (HttpRequest request, BudgetQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var year = query.Whole("year", 1900, 2999);
            var id = query.Text("budget");
            var budgets = (await queries.BudgetsAsync(ct)).Where(b => (year is null || b.FiscalYear == year) && (id is null || b.Id == id)).ToList();
            var answer = query.Answer<ApiBudget>([.. budgets.SelectMany(Rows)], DatedRange.Of(budgets.SelectMany(Spoken)));
            return budgets.Count == 0 && (year ?? (object?)id) is not null && query.Problem() is null
                ? Results.Problem("There is no such budget.", statusCode: StatusCodes.Status404NotFound) : answer;
        })
        .WithName("ListBudget").WithSummary("Budgets by fiscal year, each with its dated execution snapshots and the values computed from them.")
        .Produces<ApiPage<ApiBudget>>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);

    private static IEnumerable<ApiBudget> Rows(BudgetRow year) => year.Snapshots.Count == 0
        ? [Row(year, null)]
        : year.Snapshots.Select(snapshot => Row(year, snapshot));

    private static IEnumerable<ReportedDate?> Spoken(BudgetRow budget) => budget.Snapshots.Select(s => (ReportedDate?)ReportedDate.On(s.AsOf));

    private static ApiBudget Row(BudgetRow year, SnapshotRow? snapshot) => new(
        snapshot?.Id ?? year.Id, year.Id, year.FiscalYear, ApiText.Of(year.Name)!, Word.Of(year.Status), snapshot?.AsOf,
        snapshot?.Execution?.Actual.TenThousandYuan, snapshot?.Execution?.ExecutionRateOnInitial.Value, snapshot?.Execution?.ExecutionRateOnAdjusted.Value,
        snapshot?.SupplementAsOf?.ToString(), Word.Of(snapshot?.Execution?.PrintedIn), ApiText.Of(snapshot?.FallReason),
        [.. (snapshot?.Execution?.All ?? []).Select(Computed)],
        [.. snapshot?.Execution is { } execution ? LampRow.Of(execution).Select(Lamp) : []],
        ApiCitation.Of(snapshot?.Citations ?? year.Citations));

    internal static ApiDerived Computed(Derived value) =>
        new(value.Key, value.Value, value.Value is null ? null : value.Interval.Low, value.Interval.High, Word.Of(value.Unit), Word.Of(value.Basis), value.Formula, [.. value.Inputs.Select(i => i.Key)]);

    private static ApiLamp Lamp(LampRow row) =>
        new(row.Rule.Key, Word.Of(row.Initial), Word.Of(row.Adjusted), Word.Of(row.Released), row.Rule.Source);
}

/// <summary>One snapshot, or a budget of which nothing was reported yet. Amounts in 万元 (10,000 yuan), rates in
/// percent. The amount unit is the one that the source printed the amounts in: their intervals follow from it. The fall reason says why less is spent than the snapshot before says.</summary>
public sealed record ApiBudget(
    string Id, string Budget, int FiscalYear, ApiText Name, string Status, DateOnly? AsOf, decimal? ActualTenThousandYuan, decimal? RateOnInitialPercent,
    decimal? RateOnAdjustedPercent, string? SupplementAsOf, string? AmountUnit, ApiText? FallReason, IReadOnlyList<ApiDerived> Derived, IReadOnlyList<ApiLamp> Lamps, ApiCitation Citation);

/// <summary>A computed value with the interval that the rounding of its inputs leaves, whether it counts days or months, its formula and its inputs.</summary>
public sealed record ApiDerived(string Key, decimal? Value, decimal? Low, decimal? High, string Unit, string? Basis, string Formula, IReadOnlyList<string> Inputs);

/// <summary>What a named rule says: on the initial budget, on the adjusted one, and with the supplement as late as its date allows; null where it does not judge that.</summary>
public sealed record ApiLamp(string Rule, string OnInitial, string? OnAdjusted, string? OnAdjustedReleasedLate, string Source);
