using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>Milestones and problems of projects, as a unit's workbook brings them month by month.</summary>
public sealed class MilestonesTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_unit_writes_names_of_projects_and_no_ids_and_its_next_workbook_finds_the_same_rows()
    {
        var project = await ProjectAsync("health-valley");
        await ImportAsync("milestones", $"项目,名称,计划完成时间,责任单位\n{project.NameZh},主体封顶,2018-05,区住建委\n{project.NameZh},竣工验收,2018-H2,区住建委\n");
        var (preview, entry) = await ImportAsync("milestones", $"项目,名称,计划完成时间,实际完成时间,截至日期\n{project.NameZh},主体封顶,2018-05,2018-06-12,2018-06-30\n");

        Assert.NotNull(entry);
        Assert.Equal((0, 1), (preview.New, preview.Changed));
        await using var db = Store.Db.Present();
        var roof = await db.Milestones.SingleAsync(m => m.NameZh == "主体封顶", Ct);
        Assert.Equal(("health-valley", "2018-05", "2018-06-12", "区住建委"), (roof.ProjectId, $"{roof.Planned}", $"{roof.Actual}", roof.ResponsibleZh));
        Assert.Equal(Punctuality.DoneLate, roof.Deadline.On(new(2018, 6, 30)).Is);
        Assert.Equal(2, await db.Milestones.CountAsync(Ct));
    }

    [Fact]
    public async Task Two_projects_may_have_a_milestone_of_the_same_name()
    {
        await ImportAsync("milestones", "project,name_zh,name_en,planned_date\nhealth-valley,开工,Start,2018-05\nglodon-park,开工,Start,2018-06\n");

        await using var db = Store.Db.Present();
        Assert.Equal([("glodon-park-start", "glodon-park"), ("health-valley-start", "health-valley")],
            (await db.Milestones.OrderBy(m => m.Id).ToListAsync(Ct)).Select(m => (m.Id, m.ProjectId)));
    }

    [Fact]
    public async Task A_problem_is_known_again_by_its_words_until_it_is_solved()
    {
        await ImportAsync("problems", "项目编号,存在问题,责任单位,责任人,整改时限\nhealth-valley,用地未批,区规自分局,李四,2018-05-31\n");
        await ImportAsync("problems", "项目编号,存在问题,销号时间,截至日期\nhealth-valley,用地未批,2018-06-20,2018-06-30\n");

        await using var db = Store.Db.Present();
        var problem = await db.Problems.SingleAsync(Ct);
        Assert.Equal(("区规自分局", "李四", "2018-06-20"), (problem.ResponsibleZh, problem.Person, $"{problem.Solved}"));
    }

    [Theory]
    [InlineData("milestones", "project,name_zh,planned_date\nhealth-valley,封顶,2018-05\nno-such-project,封顶,2018-05\n", 3, "project", FaultRule.UnknownId)]
    [InlineData("milestones", "project,name_zh,planned_date\nhealth-valley,封顶,2018-05\nhealth-valley,竣工,2018-13\n", 3, "planned_date", FaultRule.Date)]
    [InlineData("milestones", "project,name_zh,actual_date,as_of\nhealth-valley,封顶,2018-05-02,2018-06-30\nhealth-valley,竣工,2018-07-01,2018-06-30\n", 3, "actual_date", FaultRule.AfterData)]
    [InlineData("milestones", "project,name_zh,planned_date\nhealth-valley,封顶,2018-05\n,竣工,2018-06\n", 3, "id", FaultRule.Empty)]
    [InlineData("milestones", "id,project,name_zh,planned_date\nroof,health-valley,封顶,2018-05\ndone,,竣工,2018-06\n", 3, "project", FaultRule.Empty)]
    [InlineData("milestones", "project,name_zh,planned_date\nhealth-valley,封顶,2018-05\nhealth-valley,封顶,2018-06\n", 3, "id", FaultRule.NewNameTwice)]
    [InlineData("problems", "project,what_zh,solved,as_of\nhealth-valley,缺资金,2018-07,2018-06-30\n", 2, "solved", FaultRule.AfterData)]
    [InlineData("projects", "id,year_plan\nhealth-valley,2000\n", 2, "year_plan_year", FaultRule.Empty)]
    [InlineData("projects", "id,year_plan,year_plan_year\nhealth-valley,2000,18\n", 2, "year_plan_year", FaultRule.Year)]
    public async Task A_mistake_is_told_with_its_row_and_column_and_nothing_is_stored_half(string kind, string text, int line, string column, FaultRule rule)
    {
        var (preview, entry) = await ImportAsync(kind, text);

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((line, column, rule), (fault.Line!.Value, fault.Column, fault.Rule));
        await using var db = Store.Db.Present();
        Assert.Equal((0, 0), (await db.Milestones.CountAsync(Ct), await db.Problems.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("2018-02", true)]
    [InlineData("2018-03", false)]
    [InlineData("2018-H1", false)]
    public async Task A_milestone_before_its_project_starts_is_warned_of_and_stored_when_it_is_confirmed(string planned, bool isWarned)
    {
        await ImportAsync("projects", "id,planned_start,actual_start\nhealth-valley,2018-03,2018-04-10\n");
        var text = $"project,name_zh,planned_date\nhealth-valley,用地批复,{planned}\n";
        var (preview, entry) = await ImportAsync("milestones", text);

        Assert.Equal(isWarned ? [(2, "planned_date", FaultRule.BeforeStart)] : [], preview.Warnings.Select(w => (w.Line!.Value, w.Column!, w.Rule)));
        Assert.Equal(isWarned, entry is null);
        if (isWarned) Assert.NotNull((await ImportAsync("milestones", text, isConfirmed: true)).Entry);
    }

    [Fact]
    public async Task A_project_with_milestones_is_not_taken_away_and_an_undo_of_the_workbook_takes_them_back()
    {
        var (_, entry) = await ImportAsync("milestones", "project,name_zh,planned_date\nhealth-valley,封顶,2018-05\n");
        await using var db = Store.Db.Present();
        var projects = RecordKinds.Find("projects")!;
        var seen = (await projects.CellsOfAsync(db, "health-valley", Ct))!;
        var refused = await Assert.ThrowsAsync<ReferredToException>(() => Commands.DeleteAsync(projects, "health-valley", seen, Editor, Ct));
        Assert.StartsWith("milestones/", Assert.Single(refused.Rows, r => r.StartsWith("milestones/", StringComparison.Ordinal)), StringComparison.Ordinal);

        await Commands.UndoAsync(entry!.Value, Editor, Ct);

        Assert.Equal(0, await db.Milestones.CountAsync(Ct));
        Assert.Null((await HistoryChain.VerifyAsync(db, Ct)).BrokenAt);
    }

    [Fact]
    public async Task The_years_investment_is_stated_month_by_month_and_its_plan_kept_with_its_year()
    {
        await ImportAsync("projects", "编号,年度计划投资（万元）,计划年度,本年完成投资（万元）,本年投资数据截至\nhealth-valley,20000,2018,8000,2018年5月31日\n");
        await ImportAsync("projects", "编号,本年完成投资（万元）,本年投资数据截至\nhealth-valley,10000,2018-06-30\n");

        var project = await ProjectAsync("health-valley");
        Assert.Equal((20_000_000_000, 2018, 10_000_000_000, "2018-06-30"), (project.YearPlanFen, project.YearOfPlan, project.YearInvestedFen, $"{project.YearInvestedAsOf}"));
        await using var db = Store.Db.Present();
        Assert.Equal(["2018-06-30", "2018-05-31"],
            (await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectYearInvested, Ct)).Select(s => $"{s.AsOf}"));
    }

    private async Task<Project> ProjectAsync(string id)
    {
        await using var db = Store.Db.Present();
        return await db.Projects.SingleAsync(p => p.Id == id, Ct);
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(string kind, string text, bool isConfirmed = false)
    {
        var of = RecordKinds.Find(kind)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(of, Encoding.UTF8.GetBytes(text), Ct);
        return await Commands.ImportAsync(of, rows with { IsConfirmed = isConfirmed }, Editor, Ct);
    }
}
