using ZgcDashboard.Api;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Projects;

/// <summary>GET /api/v1/projects/delivery.</summary>
public static class DeliveryEndpoints
{
    public static void MapDeliveryApi(this IEndpointRouteBuilder api) => api
        .MapGet("/projects/delivery", async (DeliveryQueries queries, CancellationToken ct) => TypedResults.Ok(Of(await queries.ModelAsync(ct))))
        .WithName("GetDeadlines").WithSummary("Who is late and what is due, by unit and park. Late is told by the day of the data; what is due by 'day'. The projects behind a number: /projects?late=yes|borderline|unreported and due=30.")
        .Produces<ApiDeadlines>();

    private static ApiDeadlines Of(DeliveryModel model) => new(
        $"{model.Day:yyyy-MM-dd}", model.Coverage.Reported, model.Coverage.Expected, Row(model.All), [.. model.ByUnit.Select(Row)], [.. model.ByPark.Select(Row)],
        Row(model.Milestones, model.Milestones.Milestones), Row(model.Starts, model.Starts.Starts), [.. model.Latest.Select(Row)], [.. model.Soon.Select(Row)]);

    private static ApiDeadlineGroup Row(DeliveryGroup group) => new(
        group.Value, ApiText.Of(group.Name), group.Projects, group[Punctuality.Late], group[Punctuality.MayBeLate], group[Punctuality.Unreported], group[Punctuality.Soon]);

    private static ApiOnTime Row(OnTimeRate rate, Derived percent) => new(
        rate.Kept, rate.Missed, rate.Unsure, rate.Unreported, rate.Due == 0 ? null : new(percent.Interval.Low, percent.Interval.High));

    private static ApiDueItem Row(DueItem item) => new(
        item.ProjectId, ApiText.Of(item.Project)!, item.MilestoneId, ApiText.Of(item.Milestone), ApiText.Of(item.Responsible), item.Planned.ToString(),
        Word.Of(item.Standing.Is), item.Standing.Days is { } days ? new(days.Low, days.High) : null, item.Standing.DaysLeft, ApiCitation.Of(item.Citations));
}

/// <summary>Who is late and what is due.</summary>
/// <param name="Day">From which what is due is seen.</param>
/// <param name="Reported">Of how many projects a milestone or a planned finish was reported.</param>
/// <param name="Projects">How many there are.</param>
/// <param name="All">Of all projects.</param>
/// <param name="Units">By who is responsible; the id is a word of the filter 'responsible'.</param>
/// <param name="Parks">By park; the id is a word of the filter 'park'.</param>
/// <param name="Milestones">Those that were due by the day.</param>
/// <param name="Starts">Projects that had to start by the day.</param>
/// <param name="Latest">Late for longest, the first of them.</param>
/// <param name="Soon">Due within 30 days, the first of them.</param>
public sealed record ApiDeadlines(
    string Day, int Reported, int Projects, ApiDeadlineGroup All, IReadOnlyList<ApiDeadlineGroup> Units, IReadOnlyList<ApiDeadlineGroup> Parks,
    ApiOnTime Milestones, ApiOnTime Starts, IReadOnlyList<ApiDueItem> Latest, IReadOnlyList<ApiDueItem> Soon);

/// <summary>How many projects have something late, borderline, due and not reported, or due within 30 days.</summary>
public sealed record ApiDeadlineGroup(string? Id, ApiText? Name, int Projects, int Late, int Borderline, int Unreported, int Soon);

/// <summary>What came in time of what was due. While not all is reported the rate in percent is a range.</summary>
public sealed record ApiOnTime(int Kept, int Missed, int Borderline, int Unreported, Interval? Rate);

/// <summary>A milestone, or without one the finish of a project.</summary>
public sealed record ApiDueItem(
    string Project, ApiText ProjectName, string? Milestone, ApiText? MilestoneName, ApiText? Responsible, string Planned, string Standing, Interval? DaysLate,
    int? DaysLeft, ApiCitation Citation);
