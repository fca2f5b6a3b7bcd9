using System.Text.Json;
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

    [Fact]
    public void Words_beside_the_bridge_follow_what_it_draws()
    {
        var (falls, rises) = (SeedSnapshot.Execution(June), Row(June, 50_000, 80_000).Execution!);

        Assert.Contains("降到", Charts.BridgeTitle(falls), StringComparison.Ordinal);
        Assert.Contains("色带", Charts.BridgeNote(falls), StringComparison.Ordinal);
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
