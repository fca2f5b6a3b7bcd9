using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>What the report says, held against what the store says that it says.</summary>
public sealed class SeedFactsTests : IAsyncLifetime
{
    private SeededStore _store = null!;
    private DashboardDb _db = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SeededStore.CreateAsync();
        _db = _store.Db.Present();
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Projects_stand_at_the_stages_that_the_report_allows()
    {
        var stages = await _db.Projects.GroupBy(p => p.Stage).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Ct);

        Assert.Equal((19, 2, 16, 12, 10), (Of(null), Of(ProjectStage.Reserve), Of(ProjectStage.Approval), Of(ProjectStage.Implementation), Of(ProjectStage.Operating)));
        Assert.Equal(33, await _db.Projects.CountAsync(p => p.Stage != null && p.StageInferred, Ct));
        int Of(ProjectStage? stage) => stages.SingleOrDefault(s => s.Key == stage)?.Count ?? 0;
    }

    [Fact]
    public async Task Projects_with_parts_are_counted_by_their_parts()
    {
        var cube = await ProjectCube.ReadAsync(_store.Db, Ct);

        Assert.Equal((59, 56), (cube.Rows, cube.Total));
        Assert.Equal(11, cube.Facets.Where(f => f.ParkId == "haidian").Sum(f => f.Leaves));
        Assert.Equal(10, cube.Facets.ToStageCounts()[ProjectStage.Implementation]);
    }

    [Theory]
    [InlineData("talent-community-wangjing", null)]
    [InlineData("talent-community-street", null)]
    [InlineData("talent-community-science-city", null)]
    [InlineData("talent-community-shougang", null)]
    [InlineData("standards-base", null)]
    [InlineData("zgc-standards-alliance", null)]
    [InlineData("ai-institute", null)]
    [InlineData("ai-base", null)]
    [InlineData("big-data-institute", ProjectStage.Implementation)]
    [InlineData("graphene-platform", ProjectStage.Implementation)]
    [InlineData("ustc-platform", ProjectStage.Implementation)]
    [InlineData("boe-lab-phase-2", ProjectStage.Approval)]
    public async Task A_stage_is_given_only_where_something_is_said_of_the_project_itself(string id, ProjectStage? stage)
    {
        var project = await _db.Projects.SingleAsync(p => p.Id == id, Ct);

        Assert.Equal(stage, project.Stage);
        Assert.Equal(stage is not null, project.StageInferred);
        Assert.Null(project.StageAsOf);
    }

    [Theory]
    [InlineData("reform-pilot-plan-2018", PolicyStatus.Formed)]
    [InlineData("xiongan-operation-plan", PolicyStatus.Formed)]
    [InlineData("hard-technology-plan", PolicyStatus.Formed)]
    [InlineData("ten-transfer-actions", PolicyStatus.BeingCarriedOut)]
    [InlineData("publicity-plan", PolicyStatus.BeingCarriedOut)]
    [InlineData("incubator-report", PolicyStatus.Completed)]
    [InlineData("park-management-report", PolicyStatus.Completed)]
    [InlineData("landing-safeguards", PolicyStatus.Submitted)]
    [InlineData("park-assessment-index", PolicyStatus.Deliberated)]
    [InlineData("reform-40-plan", PolicyStatus.Deliberated)]
    [InlineData("multi-park-development-plan", PolicyStatus.Drafting)]
    [InlineData("spatial-adjustment", PolicyStatus.Drafting)]
    [InlineData("fangshan-agreement", PolicyStatus.Agreed)]
    public async Task A_policy_stands_where_the_report_says(string id, PolicyStatus status) =>
        Assert.Equal(status, (await _db.Policies.SingleAsync(p => p.Id == id, Ct)).Status);

    [Fact]
    public async Task Twenty_two_policies_are_not_issued_yet() =>
        Assert.Equal(22, await _db.Policies.CountAsync(p => PolicyStatuses.NotIssued.Contains(p.Status), Ct));

    [Theory]
    [InlineData(18, PolicyStatus.Drafting)]
    [InlineData(16, PolicyStatus.Issued)]
    [InlineData(6, PolicyStatus.Signed)]
    [InlineData(3, PolicyStatus.Formed)]
    [InlineData(2, PolicyStatus.Planned, PolicyStatus.Consulting, PolicyStatus.BeingCarriedOut, PolicyStatus.Completed, PolicyStatus.Deliberated)]
    [InlineData(1, PolicyStatus.Endorsed, PolicyStatus.Countersigning, PolicyStatus.Submitted, PolicyStatus.Agreed)]
    [InlineData(0, PolicyStatus.UnderReview, PolicyStatus.Evaluated)]
    public async Task Each_status_has_as_many_policies_as_the_report_puts_there(int count, params PolicyStatus[] statuses)
    {
        foreach (var status in statuses) Assert.Equal((status, count), (status, await _db.Policies.CountAsync(p => p.Status == status, Ct)));
    }

    [Fact]
    public async Task What_was_counted_at_the_steps_of_funds_is_what_the_report_counts() => Assert.Equal(
        ["cultivation-heard 93 ", "innovation-fund-sub-funds 30 ", "platform-evaluation 3 ", "platform-support-2018 3 ", "robotics-firms  11", "standards-accepted 716 192",
            "standards-eligible 560 161", "standards-international 51 ", "standards-national 451 ", "virtual-reality-firms  36"],
        (await _db.FundSteps.Where(s => s.Count != null || s.Applicants != null).OrderBy(s => s.Id).ToListAsync(Ct)).Select(s => $"{s.Id} {s.Count} {s.Applicants}"));

    [Fact]
    public async Task A_year_in_a_name_is_not_the_date_of_the_statement()
    {
        Assert.Equal(FundStage.Review, (await _db.Funds.SingleAsync(f => f.Id == "major-platform-support", Ct)).Stage);
        Assert.All(await _db.FundSteps.Where(s => s.Section == 7 && s.Item == 3 || s.Section == 25).ToListAsync(Ct), step => Assert.Null(step.AsOf));
        Assert.Null((await _db.Policies.SingleAsync(p => p.Id == "cultivation-fund-plan", Ct)).Date);
        Assert.Equal("2018-H1", (await _db.Policies.SingleAsync(p => p.Id == "group-performance-letter", Ct)).Date.ToString());
    }

    [Fact]
    public async Task The_sixteen_parks_of_two_sections_are_two_facts()
    {
        var served = await _db.Figures.SingleAsync(f => f.Id == "group-parks-served", Ct);
        var planned = await _db.Figures.SingleAsync(f => f.Section == 20 && f.Item == 6, Ct);

        Assert.Single(served.Citations);
        Assert.Equal((16, 16), (served.Value, planned.Value));
    }

    [Fact]
    public async Task The_life_park_lies_in_the_science_city_too()
    {
        var projects = await _db.Projects.Where(p => p.Id.StartsWith("life-park")).ToListAsync(Ct);

        Assert.Equal(3, projects.Count);
        Assert.All(projects, p => Assert.Equal(("changping", "science-city", "中关村生命园"), (p.ParkId, p.PlaceId, p.ParkAsReported)));
    }

    [Theory]
    [InlineData("biomedical-inspection-zone")]
    [InlineData("listing-base")]
    [InlineData("baoding-centre")]
    public async Task Nobody_is_made_responsible_whom_the_report_does_not_name_so(string id) =>
        Assert.Null((await _db.Projects.SingleAsync(p => p.Id == id, Ct)).Responsible);

    [Fact]
    public async Task All_types_are_inferred() => Assert.Equal(59, await _db.Projects.CountAsync(p => p.TypeInferred, Ct));

    [Fact]
    public async Task Names_behind_numbers_stand_in_notes()
    {
        Assert.Contains("58项类别未说明", (await Note("standards-eligible-projects")).Zh, StringComparison.Ordinal);
        Assert.Equal(7, (await Note("multi-park-directions")).Zh.Split('、').Length);
        Assert.Contains("市财政局", (await Note("binhai-consulted-units")).Zh, StringComparison.Ordinal);
        Assert.Contains("第二十次", (await _db.Policies.SingleAsync(p => p.Id == "park-assessment-index", Ct)).Note!.Zh, StringComparison.Ordinal);
        async Task<Localization.Bilingual> Note(string id) => (await _db.Figures.SingleAsync(f => f.Id == id, Ct)).Note!;
    }

    [Fact]
    public async Task Events_without_a_date_are_there_without_one()
    {
        Assert.Equal((57, 25), (await _db.Events.CountAsync(Ct), await _db.Events.CountAsync(e => e.Date == null, Ct)));
        Assert.Contains(await _db.Events.ToListAsync(Ct), e => e is { Id: "steering-meeting-21", Planned: true, Date: null });
    }

    [Fact]
    public async Task Named_bodies_stand_at_the_places_that_name_them()
    {
        Assert.Equal(52, await _db.Organisations.CountAsync(Ct));
        Assert.Equal(5, await _db.Organisations.CountAsync(o => o.Section == 5 && o.Item == 1, Ct));
        var university = await _db.Organisations.SingleAsync(o => o.Id == "peking-university", Ct);
        Assert.Equal("1¶1 25.3 27.3", string.Join(' ', university.Citations));
    }

    [Fact]
    public async Task The_ninety_three_projects_heard_are_a_step_before_the_call()
    {
        var steps = await _db.FundSteps.Where(s => s.FundId == "high-end-cultivation").OrderBy(s => s.StepOrder).ToListAsync(Ct);

        Assert.Equal(["cultivation-heard", "cultivation-plan", "cultivation-call"], steps.Select(s => s.Id));
        Assert.Equal((93, null), (steps[0].Count, steps[2].Count));
    }

    [Theory]
    [InlineData("s19")]
    [InlineData("s22")]
    [InlineData("s10-5")]
    [InlineData("s10-6")]
    [InlineData("s17-4")]
    [InlineData("s23")]
    [InlineData("s04-3")]
    public async Task A_next_step_that_the_report_gives_is_there(string id) =>
        Assert.NotNull((await _db.WorkItems.SingleAsync(w => w.Id == id, Ct)).NextStep);

    [Theory]
    [InlineData("s20-2", "s21-2")]
    [InlineData("s03-1", "s14-4")]
    [InlineData("s07-2", "s08-3")]
    public async Task Tasks_that_speak_of_the_same_cite_each_other(string one, string other)
    {
        var (first, second) = (await _db.WorkItems.SingleAsync(w => w.Id == one, Ct), await _db.WorkItems.SingleAsync(w => w.Id == other, Ct));

        Assert.Contains(second.Place!, first.Citations);
        Assert.Contains(first.Place!, second.Citations);
    }

    [Fact]
    public async Task Headings_without_a_body_and_lists_that_are_too_short_are_flaws()
    {
        Assert.Equal([3, 4, 6, 7, 13, 16, 17, 18, 20], await Sections(FlawKind.HeadingOnly));
        Assert.Superset(new HashSet<int> { 1, 4, 5, 6, 7, 13 }, (await Sections(FlawKind.ListIncomplete)).ToHashSet());
        async Task<List<int>> Sections(FlawKind kind) => await _db.Flaws.Where(f => f.Kind == kind).Select(f => f.Section!.Value).Distinct().Order().ToListAsync(Ct);
    }
}
