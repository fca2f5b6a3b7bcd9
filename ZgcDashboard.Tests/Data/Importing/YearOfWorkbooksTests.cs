using System.Globalization;
using MiniExcelLibs;
using ZgcDashboard.Budget;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Importing;

/// <summary>Workbooks of a year as an office sends them, each loaded over the last, and what the budget's page then says.</summary>
public sealed class YearOfWorkbooksTests : StoreTest
{
    private static readonly object[] Header = ["序号", "预算名称", "数据截至", "实际支出", "年初预算数", "调整后预算数", "占年初预算", "占调整后预算"];

    private BudgetQueries Budgets => new(Store.Db, Store.Answers);

    [Fact]
    public async Task Three_months_come_in_one_after_the_other_and_the_last_is_shown()
    {
        await LoadAsync("budget-snapshots", "7月.xlsx", ["2018年专项资金预算执行情况表"], ["单位：万元"], Header, [1, "2018年专项资金预算", new DateTime(2018, 7, 31), "98,765.5", 144884, 197409, "68.2%", "50.03%"]);
        await LoadAsync("budget-snapshots", "8月.xlsx", ["金额单位：亿元"], Header, [1, "2018年专项资金预算", "2018年8月底", 11.5, 14.4884, 19.7409, "79.4%", "58.3%"]);
        await LoadAsync("budget-snapshots", "9月.xlsx", ["（单位：元）"], Header, [1, "2018年专项资金预算", "2018.9.30", "1,350,000,000.00", 1448840000, 1974090000, "93.2%", "68.4%"], ["", "合计", "", "1,350,000,000.00", "", "", "", ""]);

        var model = (await Budgets.ModelAsync(2018, null, Ct))!;
        Assert.Equal(["2018-06-30", "2018-07-31", "2018-08-31", "2018-09-30"], model.Shown.Snapshots.Select(s => s.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal([81_135m, 98_765.5m, 115_000m, 135_000m], model.Shown.Snapshots.Select(s => s.Execution!.Actual.TenThousandYuan));
        Assert.Equal(68.39m, Math.Round(model.Latest!.Execution!.ExecutionRateOnAdjusted.Value!.Value, 2));
    }

    [Fact]
    public async Task An_overspent_year_is_above_a_hundred_percent_and_not_warned_of()
    {
        await LoadAsync("budget-snapshots", "12月.xlsx", ["单位：万元"], Header, [1, "2018年专项资金预算", "2018-12-31", 213000, 144884, 197409, "147.0%", "107.9%"]);

        var latest = (await Budgets.ModelAsync(2018, null, Ct))!.Latest!.Execution!;
        Assert.Equal((107.9m, 147m), (Math.Round(latest.ExecutionRateOnAdjusted.Value!.Value, 1), Math.Round(latest.ExecutionRateOnInitial.Value!.Value, 1)));
    }

    [Fact]
    public async Task A_year_has_three_budgets_one_of_them_of_nothing_and_each_keeps_its_own()
    {
        await LoadAsync("budgets", "预算.xlsx", ["预算名称", "年度", "状态"], ["科技专项预算", 2020, "执行中"], ["园区建设预算", 2020, "执行中"], ["应急预算", 2020, "执行中"]);
        await LoadAsync("budget-snapshots", "执行.xlsx", ["单位：万元"], Header,
            [1, "科技专项预算", "2020-06-30", 500, 1000, 1000, "50%", "50%"],
            [2, "园区建设预算", "2020-06-30", 300, 1200, 1200, "25%", "25%"],
            [3, "应急预算", "2020-06-30", 0, 0, 0, "", ""]);

        var model = (await Budgets.ModelAsync(2020, null, Ct))!;
        var year = model.Budgets.Where(b => b.FiscalYear == 2020).ToDictionary(b => b.Name.Zh, b => b.Latest!.Execution!);
        Assert.Equal(3, year.Count);
        Assert.Equal((50m, 25m), (year["科技专项预算"].ExecutionRateOnAdjusted.Value, year["园区建设预算"].ExecutionRateOnAdjusted.Value));
        Assert.Equal((0m, null), (year["应急预算"].Actual.TenThousandYuan, year["应急预算"].ExecutionRateOnAdjusted.Value));
    }

    [Fact]
    public async Task A_month_without_its_unit_and_one_of_an_unknown_unit_stop()
    {
        foreach (var (title, rule) in new[] { ("2018年专项资金预算执行情况表", FaultRule.UnitMissing), ("单位：万美元", FaultRule.UnitUnknown) })
        {
            var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => LoadAsync("budget-snapshots", "7月.xlsx", [title], Header, [1, "2018年专项资金预算", "2018-07-31", 98765.5, "", "", "", ""]));
            Assert.Equal(rule, refused.Fault.Rule);
        }
    }

    private async Task LoadAsync(string name, string file, params object[][] rows)
    {
        var kind = RecordKinds.Find(name)!;
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(rows.Select(row => Enumerable.Range(0, rows.Max(r => r.Length)).ToDictionary(i => $"{(char)('A' + i)}", i => i < row.Length ? row[i] : null!)), printHeader: false, cancellationToken: Ct);
        stream.Position = 0;
        var read = await new ImportReader(Store.Db).ReadAsync(kind, stream, file, null, Ct);
        var (preview, entry) = await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(kind, read, new("张三", "test", file, Rights.Editor), Ct);
        Assert.Equal([], preview.Faults);
        Assert.Equal([], preview.Warnings);
        Assert.NotNull(entry);
    }
}
