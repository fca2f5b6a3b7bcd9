using ZgcDashboard.Api;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Budget;

/// <summary>GET /api/v1/budget/lines and /api/v1/budget/plans: what a budget is made of, and what is planned by the month.</summary>
internal static class BudgetPartEndpoints
{
    public static void MapBudgetParts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/budget/lines", (HttpRequest request, BudgetQueries queries, CancellationToken ct) =>
                AnswerAsync(request, queries, Lines, b => b.Lines.SelectMany(l => l.Snapshots).Select(s => (ReportedDate?)ReportedDate.On(s.AsOf)), ct))
            .WithName("ListBudgetLines").WithSummary("Lines of budgets, each with its dated snapshots. Their sums need not be the budget's own.")
            .Produces<ApiPage<ApiBudgetLine>>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/budget/plans", (HttpRequest request, BudgetQueries queries, CancellationToken ct) =>
                AnswerAsync(request, queries, Plans, b => b.Plans.Select(p => (ReportedDate?)ReportedDate.On(p.ApprovedOn)), ct))
            .WithName("ListBudgetPlans").WithSummary("Versions of spending plans by month, of the budget as a whole and of its lines. The latest approved by a day stands.")
            .Produces<ApiPage<ApiBudgetPlan>>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AnswerAsync<T>(
        HttpRequest request, BudgetQueries queries, Func<BudgetRow, IEnumerable<T>> rows, Func<BudgetRow, IEnumerable<ReportedDate?>> spoken, CancellationToken ct)
        where T : class
    {
        var query = new ApiQuery(request.Query);
        var (year, id) = (query.Whole("year", 1900, 2999), query.Text("budget"));
        var budgets = (await queries.BudgetsAsync(ct)).Where(b => (year is null || b.FiscalYear == year) && (id is null || b.Id == id)).ToList();
        var answer = query.Answer<T>([.. budgets.SelectMany(rows)], DatedRange.Of(budgets.SelectMany(spoken)));
        return budgets.Count == 0 && (year ?? (object?)id) is not null && query.Problem() is null
            ? Results.Problem("There is no such budget.", statusCode: StatusCodes.Status404NotFound) : answer;
    }

    private static IEnumerable<ApiBudgetLine> Lines(BudgetRow budget) => budget.Lines.Select(line => new ApiBudgetLine(
        line.Id, budget.Id, ApiText.Of(line.Name)!, ApiText.Of(line.Responsible), ApiText.Of(line.Direction), ApiText.Of(line.Type),
        [.. line.Snapshots.Select(Snapshot)], ApiCitation.Of(line.Citations)));

    private static ApiLineSnapshot Snapshot(SnapshotRow snapshot) => new(
        snapshot.Id, snapshot.AsOf, snapshot.Execution?.Actual.TenThousandYuan,
        snapshot.Execution is { IsInitialReported: true } initial ? initial.InitialBudget.Value : null,
        snapshot.Execution is { IsAdjustedReported: true } adjusted ? adjusted.AdjustedBudget.Value : null,
        Word.Of(snapshot.Execution?.PrintedIn), ApiText.Of(snapshot.FallReason),
        snapshot.Execution is { } execution ? BudgetEndpoints.Computed(execution.ExecutionRateOnAdjusted) : null, ApiCitation.Of(snapshot.Citations));

    private static IEnumerable<ApiBudgetPlan> Plans(BudgetRow budget) => budget.Plans.Select(plan => new ApiBudgetPlan(
        plan.Id, budget.Id, plan.ApprovedOn, ApiText.Of(plan.Reason), plan.Plan.IsSumOfLines,
        [.. plan.Plan.IsSumOfLines ? [] : plan.Plan.Whole.Months.Select(m => new ApiPlanMonth(null, m.Month, m.Amount)),
            .. plan.Plan.Lines.SelectMany(line => line.Value.Months.Select(m => new ApiPlanMonth(line.Key, m.Month, m.Amount)))],
        ApiCitation.Of(plan.Citations)));
}

/// <summary>A line of a budget.</summary>
public sealed record ApiBudgetLine(
    string Id, string Budget, ApiText Name, ApiText? Responsible, ApiText? Direction, ApiText? Type, IReadOnlyList<ApiLineSnapshot> Snapshots, ApiCitation Citation);

/// <summary>What was reported of a line on a day; amounts in 万元 (10,000 yuan), null where not reported. The fall reason says why less is spent than before.</summary>
public sealed record ApiLineSnapshot(
    string Id, DateOnly AsOf, decimal? ActualTenThousandYuan, decimal? InitialTenThousandYuan, decimal? AdjustedTenThousandYuan, string? AmountUnit, ApiText? FallReason,
    ApiDerived? RateOnAdjusted, ApiCitation Citation);

/// <summary>A version of a plan. Where it states nothing of the budget as a whole, the whole is the sum of the lines.</summary>
public sealed record ApiBudgetPlan(
    string Id, string Budget, DateOnly ApprovedOn, ApiText? Reason, bool IsSumOfLines, IReadOnlyList<ApiPlanMonth> Months, ApiCitation Citation);

/// <summary>One month's plan in 万元, of a line, or of the budget as a whole where the line is null.</summary>
public sealed record ApiPlanMonth(string? Line, int Month, decimal AmountTenThousandYuan);
