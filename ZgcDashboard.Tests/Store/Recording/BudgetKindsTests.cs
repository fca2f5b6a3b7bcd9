using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>Lines, their snapshots, plans and their months come in by files, with mistakes in them.</summary>
public sealed class BudgetKindsTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "预算台账", Rights.Editor);

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_year_of_lines_and_a_plan_come_in_by_their_names()
    {
        await StoreAsync("budget-lines", "所属预算,名称,责任单位,支持方向,支出类型\n2018年专项资金预算,人才公寓,规划处,人才住房,项目支出\n2018年专项资金预算,特色园区,产业处,特色园区建设,项目支出\n".Replace("所属预算", "预算", StringComparison.Ordinal));
        await StoreAsync("line-snapshots", "预算分项,数据截至,实际支出（万元）,年初预算（万元）,调整后预算（万元）\n人才公寓,2018-06-30,30000,60000,80000\n特色园区,2018-06-30,50000,84000,117000\n");
        await StoreAsync("budget-plans", "预算,批准日期,原因\n2018年专项资金预算,2018-01-20,年初编报\n2018年专项资金预算,2018-09-10,追加后调整\n");
        await StoreAsync("plan-months", "用款计划,预算分项,月份,金额（万元）\n2018年专项资金预算 2018-01-20,人才公寓,2018年1月,1000\n2018年专项资金预算 2018-01-20,人才公寓,2018年2月,2000\n2018年专项资金预算 2018-09-10,,2018年9月,9000\n");

        await using var db = Store.Db.Present();
        var line = await db.BudgetLines.SingleAsync(l => l.NameZh == "人才公寓", Ct);
        Assert.Equal(("special-funds-2018", "规划处", "人才住房", "项目支出"), (line.BudgetId, line.ResponsibleZh, line.DirectionZh, line.TypeZh));
        Assert.Equal(3_000_000_0000, (await db.LineSnapshots.SingleAsync(s => s.LineId == line.Id, Ct)).ActualFen);
        Assert.Equal(["special-funds-2018-2018-01-20", "special-funds-2018-2018-09-10"], await db.BudgetPlans.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(Ct));
        Assert.Equal([("2018-01", line.Id), ("2018-02", line.Id), ("2018-09", null)],
            (await db.PlanMonths.ToListAsync(Ct)).OrderBy(m => m.Month).Select(m => (m.Month.ToString(), m.LineId)));
    }

    [Theory]
    [InlineData("2019-01", "12000", FaultRule.MonthOutsideYear, "month")]
    [InlineData("2018-06-30", "12000", FaultRule.Month, "month")]
    [InlineData("2018-Q2", "12000", FaultRule.Month, "month")]
    [InlineData("", "12000", FaultRule.Empty, "month")]
    [InlineData("2018-06", "", FaultRule.Empty, "amount")]
    [InlineData("2018-06", "-5", FaultRule.Amount, "amount")]
    [InlineData("2018-06", "约5", FaultRule.Qualified, "amount")]
    public async Task A_month_that_cannot_be_is_refused_with_its_row_and_column(string month, string amount, FaultRule rule, string column)
    {
        await StoreAsync("budget-plans", "id,budget,approved_on\np,special-funds-2018,2018-01-20\n");

        var preview = await PreviewAsync("plan-months", $"id,plan,month,amount\na,p,2018-05,100\nb,p,{month},{amount}\n");

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((rule, 3, column), (fault.Rule, fault.Line, fault.Column));
    }

    [Fact]
    public async Task A_month_stands_once_in_a_plan_for_the_whole_and_for_each_line()
    {
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,special-funds-2018,人才公寓\n");
        await StoreAsync("budget-plans", "id,budget,approved_on\np,special-funds-2018,2018-01-20\n");
        await StoreAsync("plan-months", "id,plan,line,month,amount\na,p,,2018-05,100\nb,p,l,2018-05,60\n");

        var preview = await PreviewAsync("plan-months", "id,plan,line,month,amount\nc,p,,2018-05,100\nd,p,l,2018-06,60\ne,p,l,2018-06,70\n");

        Assert.Equal([(2, FaultRule.SecondOfMonth, "a"), (4, FaultRule.SecondOfMonth, "d")], preview.Faults.Select(f => (f.Line!.Value, f.Rule, f.Expected)));
    }

    [Fact]
    public async Task A_plan_is_of_a_budget_that_there_is_its_lines_are_that_budget_s_and_no_day_has_two()
    {
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,special-funds-2019,人才公寓\n");
        await StoreAsync("budget-plans", "id,budget,approved_on\np,special-funds-2018,2018-01-20\n");

        var plans = await PreviewAsync("budget-plans", "id,budget,approved_on\nq,special-funds-2020,2020-01-20\nr,special-funds-2018,2018-01-20\n");
        var months = await PreviewAsync("plan-months", "id,plan,line,month,amount\na,p,l,2018-05,100\nb,nowhere,,2018-05,100\n");

        Assert.Equal([(FaultRule.UnknownNameNear, 2, "budget"), (FaultRule.SecondPlanOfDay, 3, "approved_on")], plans.Faults.Select(f => (f.Rule, f.Line!.Value, f.Column!)));
        Assert.Equal([(FaultRule.UnknownId, 3, "plan"), (FaultRule.LineOfOtherBudget, 2, "line")], months.Faults.Select(f => (f.Rule, f.Line!.Value, f.Column!)));
    }

    [Fact]
    public async Task A_line_has_one_snapshot_of_a_day_within_the_year_and_a_fall_is_warned_of()
    {
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,special-funds-2018,人才公寓\n");
        await StoreAsync("line-snapshots", "id,line,as_of,actual\na,l,2018-06-30,500\n");

        var preview = await PreviewAsync("line-snapshots", "id,line,as_of,actual\nb,l,2018-06-30,500\nc,l,2019-01-31,600\nd,l,2018-07-31,400\n");

        Assert.Equal([(FaultRule.AfterYear, 3), (FaultRule.SecondOfDayOfLine, 2)], preview.Faults.Select(f => (f.Rule, f.Line!.Value)));
        Assert.Equal([(FaultRule.SpendingFalls, 4)], preview.Warnings.Select(f => (f.Rule, f.Line!.Value)));
    }

    [Theory]
    [InlineData("budget-snapshots", "budget,special-funds-2018")]
    [InlineData("line-snapshots", "line,l")]
    public async Task Spending_that_falls_with_its_reason_is_stored_without_being_confirmed(string kind, string of)
    {
        var (column, id) = (of.Split(',')[0], of.Split(',')[1]);
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,special-funds-2018,人才公寓\n");
        await StoreAsync(kind, $"id,{column},as_of,actual\na,{id},2018-07-31,90000\n");

        Assert.Single((await PreviewAsync(kind, $"id,{column},as_of,actual,fall_reason_zh\nb,{id},2018-08-31,80000,\n")).Warnings);
        await StoreAsync(kind, $"id,{column},as_of,actual,fall_reason_zh\nb,{id},2018-08-31,80000,退回误拨款项\n");
        Assert.Empty((await PreviewAsync(kind, $"id,{column},as_of,actual\na,{id},2018-07-31,91000\n")).Warnings);
    }

    [Fact]
    public async Task A_budget_is_compared_with_one_of_the_year_before_whatever_the_order_of_the_file()
    {
        await StoreAsync("budgets", "id,fiscal_year,name_zh,status,previous\nb2018,2018,乙,executing,b2017\nb2017,2017,乙,closed,\n");

        var preview = await PreviewAsync("budgets", "id,previous\nspecial-funds-2019,b2017\n");
        var moved = await PreviewAsync("budgets", "id,fiscal_year\nb2017,2016\n");

        Assert.Equal((FaultRule.NotYearBefore, "previous", "b2017 (2017)", "2018"), Assert.Single(preview.Faults) is var f ? (f.Rule, f.Column!, f.Found, f.Expected) : default);
        Assert.Equal((FaultRule.PreviousOfOther, "fiscal_year"), Assert.Single(moved.Faults) is var m ? (m.Rule, m.Column!) : default);
    }

    [Fact]
    public async Task What_was_reported_of_a_line_or_planned_keeps_it_and_its_budget_where_they_are()
    {
        await StoreAsync("budgets", "id,fiscal_year,name_zh,status\nb,2018,乙,executing\n");
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,b,人才公寓\nfree,b,其他\n");
        await StoreAsync("budget-plans", "id,budget,approved_on\np,b,2018-01-20\n");
        await StoreAsync("plan-months", "id,plan,line,month,amount\na,p,l,2018-05,100\n");

        Assert.Equal([(FaultRule.HasOfBudget, "l")], (await PreviewAsync("budget-lines", "id,budget\nl,special-funds-2018\nfree,special-funds-2018\n")).Faults.Select(f => (f.Rule, f.Line == 2 ? "l" : "free")));
        Assert.Equal(FaultRule.HasOfBudget, Assert.Single((await PreviewAsync("budget-plans", "id,budget\np,special-funds-2018\n")).Faults).Rule);
        Assert.Equal((FaultRule.PlanOutsideYear, "2018-05"), Assert.Single((await PreviewAsync("budgets", "id,fiscal_year\nb,2019\n")).Faults) is var f ? (f.Rule, f.Found) : default);
    }

    [Fact]
    public async Task The_same_name_in_two_budgets_is_asked_about_and_never_guessed()
    {
        await StoreAsync("budget-lines", "id,budget,name_zh\na,special-funds-2018,人才公寓\nb,special-funds-2019,人才公寓\n");

        Assert.Equal(FaultRule.UnknownNameNear, Assert.Single((await PreviewAsync("line-snapshots", "line,as_of,actual\n人才公寓,2018-06-30,1\n")).Faults).Rule);
        await StoreAsync("line-snapshots", "line,as_of,actual\n2018年专项资金预算 人才公寓,2018-06-30,1\n");
    }

    [Fact]
    public async Task An_entry_of_each_kind_is_undone_and_the_history_holds()
    {
        await StoreAsync("budget-lines", "id,budget,name_zh\nl,special-funds-2018,人才公寓\n");
        var snapshot = await StoreAsync("line-snapshots", "id,line,as_of,actual\na,l,2018-06-30,500\n");
        await StoreAsync("budget-plans", "id,budget,approved_on\np,special-funds-2018,2018-01-20\n");
        var months = await StoreAsync("plan-months", "id,plan,line,month,amount\nm,p,l,2018-05,100\n");

        await Commands.UndoAsync(months, Editor, Ct);
        await Commands.UndoAsync(snapshot, Editor, Ct);

        await using var db = Store.Db.Present();
        Assert.Empty(await db.PlanMonths.ToListAsync(Ct));
        Assert.Empty(await db.LineSnapshots.ToListAsync(Ct));
        var report = await HistoryChain.VerifyAsync(db, null, Ct);
        Assert.Null(report.BrokenAt);
        Assert.Empty(report.Outside);
    }

    private async Task<long> StoreAsync(string kind, string text)
    {
        var (preview, entry) = await Commands.ImportAsync(RecordKinds.Find(kind)!, await ReadAsync(kind, text), Editor, Ct);
        Assert.Equal([], preview.Faults);
        Assert.Equal([], preview.Warnings);
        return entry!.Value;
    }

    private async Task<ImportPreview> PreviewAsync(string kind, string text) => await Commands.PreviewAsync(RecordKinds.Find(kind)!, await ReadAsync(kind, text), Ct);

    private async Task<ImportedRows> ReadAsync(string kind, string text) => await new ImportReader(Store.Db).ReadAsync(RecordKinds.Find(kind)!, Encoding.UTF8.GetBytes(text), Ct);
}
