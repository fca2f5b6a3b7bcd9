using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>How a project gets on, as a unit's workbook brings it month by month.</summary>
public sealed class DeliveryOfProjectsTests : StoreTest
{
    private const string Header = "id,配合单位,责任人,计划开工时间,计划竣工时间,实际开工时间,总投资（亿元）,累计完成投资（亿元）,投资数据截至,形象进度（%）,进度日期";
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_workbook_in_its_own_words_and_units_is_kept_as_precise_as_it_was_printed()
    {
        await ImportAsync(Header, "health-valley,区发改委,李四,2017-05,2018-H2,2017-06-01,8.1,3.2,2018年6月30日,45,2018-06-30");

        var project = await ProjectAsync();
        Assert.Equal(("区发改委", "李四"), (project.CooperatingZh, project.Person));
        Assert.Equal(("2017-05", "2018-H2", "2017-06-01", null), (Text(project.PlannedStart), Text(project.PlannedFinish), Text(project.ActualStart), Text(project.ActualFinish)));
        Assert.Equal((81_000_000_000, 32_000_000_000, MoneyUnit.HundredMillionYuan), (project.InvestmentFen, project.InvestedFen, project.AmountUnit));
        Assert.Equal(("2018-06-30", 45m, "2018-06-30"), (Text(project.InvestedAsOf), project.Progress, Text(project.ProgressAsOf)));
    }

    [Fact]
    public async Task Each_month_states_its_own_and_an_undo_brings_the_month_before_back()
    {
        await ImportAsync("id,invested,invested_as_of,progress,progress_as_of", "health-valley,32000,2018-06-30,45,2018-06-30");
        var (_, july) = await ImportAsync("id,invested,invested_as_of,progress,progress_as_of", "health-valley,36000,2018-07-31,52.5,2018-07-31");

        await using (var db = Store.Db.Present())
        {
            var stated = await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectProgress, Ct);
            Assert.Equal([("52.5", "2018-07-31"), ("45", "2018-06-30")], stated.Select(s => (s.Value, Text(s.AsOf)!)));
        }

        Assert.Equal((36_000_000_000, 52.5m), (await ProjectAsync() is var now ? (now.InvestedFen, now.Progress) : default));
        await Commands.UndoAsync(july!.Value, Editor, Ct);
        Assert.Equal((32_000_000_000, 45m, "2018-06-30"), (await ProjectAsync() is var then ? (then.InvestedFen, then.Progress, Text(then.InvestedAsOf)) : default));
    }

    [Theory]
    [InlineData("id,planned_start,planned_finish", "health-valley,2018-06,2018-05", "planned_finish", FaultRule.FinishBeforeStart)]
    [InlineData("id,actual_start,actual_finish", "health-valley,2018-06-02,2018-06-01", "actual_finish", FaultRule.FinishBeforeStart)]
    [InlineData("id,progress", "health-valley,100.1", "progress", FaultRule.MoreThanAll)]
    public async Task What_cannot_be_is_refused_with_its_row_and_column(string header, string row, string column, FaultRule rule)
    {
        var (preview, entry) = await ImportAsync(header, row);

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((2, column, rule), (fault.Line!.Value, fault.Column, fault.Rule));
    }

    [Theory]
    [InlineData("id,planned_start,planned_finish", "health-valley,2018-06-15,2018-06")]
    [InlineData("id,progress", "health-valley,100")]
    public async Task What_may_be_is_kept(string header, string row) => Assert.NotNull((await ImportAsync(header, row)).Entry);

    private async Task<Project> ProjectAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Projects.SingleAsync(p => p.Id == "health-valley", Ct);
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(string header, string row)
    {
        var bytes = Encoding.UTF8.GetBytes($"{header}\n{row}\n");
        return await Commands.ImportAsync(Projects, await new ImportReader(Store.Db).ReadAsync(Projects, bytes, Ct), Editor, Ct);
    }

    private static string? Text(ReportedDate? date) => date?.ToString();
}
