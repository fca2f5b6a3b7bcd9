using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Budget;

public sealed class BudgetChartsTests : PageTest
{
    private static readonly DateOnly June = new(2018, 6, 30);

    private BudgetCharts Charts => Services.GetRequiredService<BudgetCharts>();

    private BudgetTrajectory Trajectory => Services.GetRequiredService<BudgetTrajectory>();

    private static JsonElement Json(ChartSpec? spec) => JsonDocument.Parse(ChartJson.Of(spec!)).RootElement;

    private static SnapshotRow Row(DateOnly day, decimal actual, decimal adjusted, bool isFinal = false) => new($"{day:MM}", isFinal ? day.AddMonths(3) : day, null,
        new(Money.FromTenThousandYuan(actual), null, null, Money.FromTenThousandYuan(100_000), Money.FromTenThousandYuan(adjusted), day, null) { IsFinal = isFinal }, []);

    [Fact]
    public void The_bridge_steps_from_the_rate_on_the_initial_budget_down_to_that_on_the_adjusted_one()
    {
        var json = Json(Charts.Bridge(SeedSnapshot.Execution(June)));
        var bars = json.GetProperty("series")[0];

        Assert.Equal(["年初口径", "口径影响", "调整后口径"], json.Texts("labels"));
        Assert.Equal([0, 56, 0], bars.Numbers("from"));
        Assert.Equal([56, 41.1m, 41.1m], bars.Numbers("values"));
        Assert.Equal(["56%", "−14.9 个百分点", "41.1%"], bars.Texts("texts"));
        Assert.Equal("%", json.GetProperty("value").GetProperty("title").GetString());
    }

    [Fact]
    public void The_band_over_the_bridge_is_what_was_due_and_its_name_holds_all_of_it()
    {
        var marker = Assert.Single(Json(Charts.Bridge(SeedSnapshot.Execution(June))).GetProperty("markers").EnumerateArray());

        Assert.Equal((36.39m, 49.59m), (Math.Round(marker.GetProperty("from").GetDecimal(), 2), Math.Round(marker.GetProperty("to").GetDecimal(), 2)));
        Assert.Equal("应支 36.0～49.6%", marker.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(212, 58, true)]
    [InlineData(212, 90, false)]
    [InlineData(365, 98, true)]
    [InlineData(365, 70, false)]
    public void What_was_due_is_named_in_the_picture_where_no_number_of_a_bar_stands_and_below_it_always(int day, int spent, bool meets)
    {
        var execution = Row(new DateOnly(2018, 1, 1).AddDays(day - 1), spent * 1000, 120_000).Execution!;
        var marker = Assert.Single(Json(Charts.Bridge(execution)).GetProperty("markers").EnumerateArray());

        Assert.Equal(!meets, marker.TryGetProperty("text", out _));
        Assert.Contains(day == 365 ? "序时进度（按天，100%）" : "序时进度（按天，58.1%）", Charts.BridgeNote(execution), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_beside_the_bridge_follow_what_it_draws()
    {
        var (falls, rises) = (SeedSnapshot.Execution(June), Row(June, 50_000, 80_000).Execution!);

        Assert.Contains("降到", Charts.BridgeTitle(falls), StringComparison.Ordinal);
        Assert.Contains("色带为应支进度范围（36.0～49.6%）", Charts.BridgeNote(falls), StringComparison.Ordinal);
        Assert.Contains("升到", Charts.BridgeTitle(rises), StringComparison.Ordinal);
        Assert.Contains("分母变小", Charts.BridgeNote(rises), StringComparison.Ordinal);
        Assert.DoesNotContain("色带", Charts.BridgeNote(rises), StringComparison.Ordinal);
    }

    [Fact]
    public void One_day_is_a_point_and_rays_and_the_rays_end_where_the_formulas_say()
    {
        var json = Json(Trajectory.Spec([new("s", June, null, SeedSnapshot.Execution(June), [])]));
        var series = json.GetProperty("series").EnumerateArray().ToList();

        Assert.Equal(["序时（年初预算）", "序时（调整后预算）", "按目前速度预计", "全部支出所需", "实际支出"], series.Select(s => s.GetProperty("label").GetString()));
        Assert.Equal([[0, 144884], [0, 197409], [81135, 163615], [81135, 197409], [81135]], series.Select(s => s.Rounded("values").ToArray()));
        Assert.Equal([[0, 365], [0, 365], [181, 365], [181, 365], [181]], series.Select(s => s.Numbers("x").ToArray()));
        Assert.Equal("None", series[4].GetProperty("style").GetString());
        var marker = Assert.Single(json.GetProperty("markers").EnumerateArray());
        Assert.Equal((181, true, "数据截至 2018-06-30"), (marker.GetProperty("from").GetInt32(), marker.GetProperty("onCategory").GetBoolean(), marker.GetProperty("text").GetString()));
    }

    [Fact]
    public void The_table_beside_the_trajectory_says_the_points_and_where_each_ray_ends()
    {
        var rows = Trajectory.Table([new("s", June, null, SeedSnapshot.Execution(June), [])]).Rows.Select(r => string.Join(' ', r.Cells));

        Assert.Equal(
            ["实际支出 2018-06-30 81,135 万元", "序时（年初预算） 2018-12-31 144,884 万元", "序时（调整后预算） 2018-12-31 197,409 万元",
                "按目前速度预计 2018-12-31 163,615 万元", "全部支出所需 2018-12-31 197,409 万元"], rows);
    }

    [Fact]
    public void The_trajectory_lies_over_the_days_of_the_year_with_each_line_as_it_is_known()
    {
        InLanguage("zh-CN");
        var json = Json(Trajectory.Spec([new("s", June, null, SeedSnapshot.Execution(June), [])]));
        var series = json.GetProperty("series").EnumerateArray().ToList();
        var days = json.GetProperty("category");

        Assert.Equal("Line", json.GetProperty("kind").GetString());
        Assert.True(json.GetProperty("legend").GetBoolean());
        Assert.Equal(["Dashed", "Dashed", "Dotted", "Dotted", "None"], series.Select(s => s.GetProperty("style").GetString()));
        Assert.Equal(["NeutralSoft", "Neutral", "Accent", "Behind", "Accent"], series.Select(s => s.GetProperty("tone").GetString()));
        Assert.Equal(["81,135 万元"], series[4].Texts("texts"));
        Assert.True(series[4].GetProperty("points").GetBoolean());
        Assert.Equal((0, 365), (days.GetProperty("min").GetInt32(), days.GetProperty("max").GetInt32()));
        Assert.Equal([0, 90, 181, 273, 365], days.GetProperty("ticks").EnumerateArray().Select(t => t.GetProperty("at").GetInt32()));
        Assert.Equal(["1月", "3月末", "6月末", "9月末", "12月末"], days.GetProperty("ticks").EnumerateArray().Select(t => t.GetProperty("text").GetString()));
        Assert.Equal(("万元", 0), (json.GetProperty("value").GetProperty("title").GetString(), json.GetProperty("value").GetProperty("min").GetInt32()));
    }

    [Fact]
    public void The_bridge_draws_two_totals_and_between_them_a_step_in_the_colour_of_its_sign()
    {
        var (falls, rises) = (Json(Charts.Bridge(SeedSnapshot.Execution(June))), Json(Charts.Bridge(Row(June, 50_000, 80_000).Execution!)));

        Assert.Equal(["Accent", "Neutral", "Accent"], falls.GetProperty("series")[0].Texts("tones"));
        Assert.Equal(["Accent", "AccentSoft", "Accent"], rises.GetProperty("series")[0].Texts("tones"));
        Assert.Equal([50, 62.5m, 62.5m], rises.GetProperty("series")[0].Numbers("values"));
        Assert.Equal("+12.5 个百分点", rises.GetProperty("series")[0].Texts("texts")[1]);
        Assert.Equal(0, falls.GetProperty("value").GetProperty("min").GetDecimal());
    }

    [Theory]
    [InlineData(true, "Watch", "按到位日应支 36.4%", 36.39)]
    [InlineData(false, "Behind", "序时进度（按天）49.6%", 49.59)]
    public void A_day_that_is_known_or_does_not_matter_is_a_line_over_the_bridge(bool known, string tone, string text, double at)
    {
        var execution = known ? SeedSnapshot.Known(June) : Row(June, 50_000, 80_000).Execution!;
        var marker = Assert.Single(Json(Charts.Bridge(execution)).GetProperty("markers").EnumerateArray());

        Assert.Equal((tone, text), (marker.GetProperty("tone").GetString(), marker.GetProperty("text").GetString()));
        Assert.Equal((decimal)at, Math.Round(marker.GetProperty("from").GetDecimal(), 2));
        Assert.False(marker.TryGetProperty("to", out _));
    }

    [Fact]
    public void The_table_beside_the_bridge_says_its_bars_and_its_band()
    {
        var chart = Render<BridgeChart>(p => p.Add(c => c.Execution, SeedSnapshot.Execution(June)).Add(c => c.Dates, DatedRange.On(June)));

        Assert.Equal(ChartJson.Of(Charts.Bridge(SeedSnapshot.Execution(June))!), chart.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal(
            [
                "执行率（年初）|56%|55.5～56.5", "口径影响|−14.9 个百分点|−15.45～−14.35", "执行率（调整后）|41.1%|41.05～41.15", "序时进度|49.6%|精确到所示位数",
                "追加时点校正应支进度|36.4%|36.0～36.8",
            ],
            chart.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public void The_chart_of_a_budget_is_dated_by_all_of_its_reported_days()
    {
        var budget = new BudgetRow("b", 2018, new("预算", "Budget"), ZgcDashboard.Store.BudgetStatus.Executing, [])
        {
            Snapshots = [Row(June, 50_000, 120_000), Row(new(2018, 7, 31), 60_000, 120_000), new("08", new(2018, 8, 31), null, null, [])],
        };
        var chart = Render<TrajectoryChart>(p => p.Add(c => c.Snapshots, budget.Snapshots));

        Assert.Contains("数据日期 2018-06-30 至 2018-07-31", chart.Find(".chart-sub").TextContent, StringComparison.Ordinal);
        Assert.Equal(ChartJson.Of(Trajectory.Spec(budget.Snapshots)!), chart.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal(Trajectory.Table(budget.Snapshots).Rows.Select(r => r.Cells[2]), chart.FindAll("tbody tr").Select(r => r.Children[2].TextContent));
        Assert.Equal(Trajectory.Note(budget.Snapshots), chart.Find(".chart-note").TextContent);
    }

    [Fact]
    public void Steps_join_months_that_follow_each_other_and_break_where_one_is_missing()
    {
        SnapshotRow[] months = [Row(June, 50_000, 120_000), Row(new(2018, 7, 31), 60_000, 120_000), Row(new(2018, 9, 30), 90_000, 120_000)];
        var spent = Json(Trajectory.Spec(months)).GetProperty("series").EnumerateArray().Last();

        Assert.Equal("Step", spent.GetProperty("style").GetString());
        Assert.True(spent.GetProperty("points").GetBoolean());
        Assert.Equal([181, 212, 213, 273], spent.Numbers("x"));
        Assert.Equal(["50000", "60000", null, "90000"], spent.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? null : v.GetRawText()));
        Assert.Contains("缺月", Trajectory.Note(months), StringComparison.Ordinal);
        Assert.DoesNotContain("缺月", Trajectory.Note(months[..2]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_that_is_spent_needs_no_line_of_need_and_a_year_that_is_over_no_forecast()
    {
        SnapshotRow[] over = [Row(June, 147_000, 100_000)];

        Assert.Equal(["序时（年初预算）", "序时（调整后预算）", "按目前速度预计", "实际支出"], Labels(over));
        Assert.DoesNotContain(Trajectory.Table(over).Rows, r => r.Cells[0] == "全部支出所需");
        Assert.Contains("预算已支完", Trajectory.Note(over), StringComparison.Ordinal);
        Assert.Equal(["序时（年初预算）", "序时（调整后预算）", "实际支出"], Labels([Row(new(2018, 12, 31), 90_000, 100_000)]));
    }

    [Fact]
    public void A_final_account_stands_at_the_years_end_and_says_when_it_was_drawn_up()
    {
        var json = Json(Trajectory.Spec([Row(new(2018, 12, 31), 90_000, 100_000, isFinal: true)]));
        var marker = Assert.Single(json.GetProperty("markers").EnumerateArray());

        Assert.Equal((365, "决算 2019-03-31"), (marker.GetProperty("from").GetInt32(), marker.GetProperty("text").GetString()));
    }

    [Fact]
    public void The_rays_start_from_the_last_snapshot_of_which_spending_was_reported()
    {
        SnapshotRow[] months = [Row(June, 50_000, 120_000), new("07", new(2018, 7, 31), null, null, [])];

        Assert.Equal([181, 365], Json(Trajectory.Spec(months)).GetProperty("series")[2].Numbers("x"));
        Assert.Equal("未报告", Trajectory.Table(months).Rows[1].Cells[2]);
    }

    private IEnumerable<string?> Labels(IReadOnlyList<SnapshotRow> rows) =>
        Json(Trajectory.Spec(rows)).GetProperty("series").EnumerateArray().Select(s => s.GetProperty("label").GetString());
}
