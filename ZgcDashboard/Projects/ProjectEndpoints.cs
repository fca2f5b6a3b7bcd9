using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>GET /api/v1/projects and /api/v1/projects/{id}.</summary>
public static class ProjectEndpoints
{
    public static void MapProjectsApi(this IEndpointRouteBuilder api)
    {
        api.MapDeliveryApi();
        api.MapGet("/projects", ListAsync)
            .WithName("ListProjects").WithSummary("Key projects; filters and sort (stage,-date) as in the address of the page. 'none' wants what was not reported; of the names that hold 'q' at most 20,000 are listed.")
            .Produces<ApiPage<ApiProject>>().ProducesValidationProblem();
        api.MapGet("/projects/{id}", async (string id, ProjectQueries queries, CancellationToken ct) =>
            await queries.PageAsync(id, ct) is { } page ? Results.Ok(Row(page.Project) with { Following = Row(page.Following) }) : Results.Problem($"There is no project '{id}'.", statusCode: StatusCodes.Status404NotFound))
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
            Responsible = query.KnownOf("responsible", [.. names.Bodies.Keys, Urls.None]),
            Late = query.KnownOf("late", [.. DueSought.Words.Keys]),
            Due = query.Known("due", [DueSought.Within]),
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
        ApiText.Of(project.Responsible), ApiText.Of(project.Note), ApiCitation.Of(project.Citations))
    {
        Cooperating = ApiText.Of(project.Cooperating), Person = project.Person, Delivery = Row(project.Delivery),
    };

    private static ApiDelivery Row(Delivery delivery) => new(
        delivery.PlannedStart?.ToString(), delivery.PlannedFinish?.ToString(), delivery.ActualStart?.ToString(), delivery.ActualFinish?.ToString(),
        delivery.Investment?.TenThousandYuan, delivery.Invested?.TenThousandYuan, delivery.InvestedAsOf?.ToString(), Word.Of(delivery.PrintedIn),
        delivery.InvestmentCompletionRate is { Value: not null } rate ? new(rate.Interval.Low, rate.Interval.High) : null,
        delivery.Progress, delivery.ProgressAsOf?.ToString(),
        delivery.FinishDelay is { } late ? new(late.Low, late.High) : null, delivery.FinishDelay?.IsOpen == true)
    {
        YearPlan = delivery.YearPlan?.TenThousandYuan, YearOfPlan = delivery.YearOfPlan,
        YearInvested = delivery.YearInvested?.TenThousandYuan, YearInvestedAsOf = delivery.YearInvestedAsOf?.ToString(),
        YearCompletionRate = delivery.Year.CompletionRate is { Value: not null } annual ? new(annual.Interval.Low, annual.Interval.High) : null,
    };

    private static ApiFollowing Row(Following following) => new(
        $"{following.Day:yyyy-MM-dd}", [.. following.Milestones.Select(Row)], [.. following.Problems.Select(Row)]);

    private static ApiFollowed Row(FollowedRow row) => new(
        row.Id, ApiText.Of(row.Name)!, row.Deadline.Planned?.ToString(), row.Deadline.Actual?.ToString(), row.Deadline.AsOf?.ToString(), Word.Of(row.Standing.Is),
        row.Standing.Days is { } days ? new(days.Low, days.High) : null, row.Standing.DaysLeft, ApiText.Of(row.Responsible), row.Person, ApiText.Of(row.Note),
        ApiCitation.Of(row.Citations));
}

/// <summary>A key project. Null is not reported; "inferred" says that the report does not say it outright; a project with parts is not counted beside them.</summary>
public sealed record ApiProject(
    string Id, ApiText Name, string Kind, string? Type, bool TypeInferred, string? Stage, bool StageInferred, string? StageAsOf,
    string? Park, bool ParkInferred, string? ParkAsReported, string? Place, string? Fund, string? Parent, int Parts, ApiText? Responsible, ApiText? Note, ApiCitation Citation)
{
    public ApiText? Cooperating { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Person { get; init; }
    public required ApiDelivery Delivery { get; init; }

    /// <summary>Its milestones and problems; in the answer for one project.</summary>
    public ApiFollowing? Following { get; init; }
}

/// <summary>How a project is followed.</summary>
/// <param name="Day">From which what is due is seen; what is late is told by each one's own "asOf".</param>
/// <param name="Milestones">In the order of their plan.</param>
/// <param name="Problems">Open ones first.</param>
public sealed record ApiFollowing(string Day, IReadOnlyList<ApiFollowed> Milestones, IReadOnlyList<ApiFollowed> Problems);

/// <summary>A milestone or a problem. Null is not reported.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Name">What is to be reached or solved.</param>
/// <param name="Planned">Kept by the last of its days.</param>
/// <param name="Actual">When it was reached or solved.</param>
/// <param name="AsOf">The day that what is known of it runs to.</param>
/// <param name="Standing">late, may-be-late, unreported, soon, ahead, unplanned, done-late, done-may-be-late, in-time or done.</param>
/// <param name="DaysLate">Least and most; negative for earlier.</param>
/// <param name="DaysLeft">From the day to the last of the plan.</param>
/// <param name="Responsible">Unit.</param>
/// <param name="Person">Who answers for it.</param>
/// <param name="Note">What else is known.</param>
/// <param name="Citation">Where it comes from.</param>
public sealed record ApiFollowed(
    string Id, ApiText Name, string? Planned, string? Actual, string? AsOf, string Standing, Interval? DaysLate, int? DaysLeft, ApiText? Responsible,
    string? Person, ApiText? Note, ApiCitation Citation);

/// <summary>By when a project is to be built, for how much and how far it is. Null is not reported.</summary>
/// <param name="PlannedStart">As precise as it was reported; so are the other dates.</param>
/// <param name="PlannedFinish">Kept by the last of its days.</param>
/// <param name="ActualStart">When the work began.</param>
/// <param name="ActualFinish">When it was finished.</param>
/// <param name="Investment">In all, in 万元 (10,000 yuan).</param>
/// <param name="Invested">Since the work began, in 万元.</param>
/// <param name="InvestedAsOf">The day that this speaks of.</param>
/// <param name="AmountUnit">What the amounts were printed in: their rounding follows from it.</param>
/// <param name="CompletionRate">Invested of the investment in percent: what it may be, given the rounding.</param>
/// <param name="Progress">How far it is built, in percent.</param>
/// <param name="ProgressAsOf">The day that this speaks of.</param>
/// <param name="FinishDelayDays">Days later than planned, negative for earlier.</param>
/// <param name="IsOverdue">Whether it is not finished, and late already.</param>
public sealed record ApiDelivery(
    string? PlannedStart, string? PlannedFinish, string? ActualStart, string? ActualFinish, decimal? Investment, decimal? Invested, string? InvestedAsOf,
    string AmountUnit, Interval? CompletionRate, decimal? Progress, string? ProgressAsOf, Interval? FinishDelayDays, bool IsOverdue)
{
    /// <summary>Planned for one year, in 万元.</summary>
    public decimal? YearPlan { get; init; }

    /// <summary>The year that this is for.</summary>
    public int? YearOfPlan { get; init; }

    /// <summary>Invested since that year began, in 万元.</summary>
    public decimal? YearInvested { get; init; }

    /// <summary>The day that this speaks of.</summary>
    public string? YearInvestedAsOf { get; init; }

    /// <summary>Of the year's plan in percent: what it may be, given the rounding; null where the two are not of one year.</summary>
    public Interval? YearCompletionRate { get; init; }
}
