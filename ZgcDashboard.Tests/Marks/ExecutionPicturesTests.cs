using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Marks;

/// <summary>On the JSON that the browser gets: values, order, sign, labels, links; and the table that says the same.</summary>
public sealed class ExecutionPicturesTests : PageTest
{
    private static readonly DateOnly June = new(2018, 6, 30);

    private ExecutionPictures Pictures => Services.GetRequiredService<ExecutionPictures>();

    private ExecutionCaptions Captions => Services.GetRequiredService<ExecutionCaptions>();

    private static BudgetExecution Seed => SeedSnapshot.Execution(June);

    private static JsonElement Json(ChartSpec? spec) => JsonDocument.Parse(ChartJson.Of(spec!)).RootElement;

    private static BudgetExecution Amounts(decimal actual, decimal initial, decimal adjusted) => new(
        Money.FromTenThousandYuan(actual), null, null, Money.FromTenThousandYuan(initial), Money.FromTenThousandYuan(adjusted), June, null);

    [Fact]
    public void The_bullet_has_a_bar_a_denominator_at_the_reported_rate_with_its_rounding()
    {
        var json = Json(Pictures.Bullet(Seed));
        var bars = json.GetProperty("series").EnumerateArray().Last();

        Assert.Equal(["占年初预算", "占调整后预算"], json.Texts("labels"));
        Assert.Equal("实际支出", bars.GetProperty("label").GetString());
        Assert.Equal([56, 41.1m], bars.Numbers("values"));
        Assert.Equal([55.5m, 41.05m], bars.Numbers("low"));
        Assert.Equal([56.5m, 41.15m], bars.Numbers("high"));
        Assert.Equal(["56%", "41.1%"], bars.Texts("texts"));
        Assert.Equal([100, 100], json.GetProperty("series")[0].Numbers("values"));
        Assert.Equal(100, json.GetProperty("value").GetProperty("max").GetDecimal());
    }

    [Fact]
    public void The_bullet_measures_both_rows_against_time_progress_and_the_adjusted_one_against_a_late_supplement()
    {
        var markers = Json(Pictures.Bullet(Seed)).GetProperty("markers").EnumerateArray().ToList();

        Assert.Equal([0, 1, 1], markers.Select(m => m.GetProperty("row").GetInt32()));
        Assert.Equal([49.59m, 49.59m, 36.39m], markers.Select(m => Math.Round(m.GetProperty("from").GetDecimal(), 2)));
        Assert.Equal(49.59m, Math.Round(markers[2].GetProperty("to").GetDecimal(), 2));
        Assert.Equal("应支 36.0～49.6%", markers[2].GetProperty("text").GetString());
        Assert.Equal("序时进度（按天）49.6%", markers[0].GetProperty("text").GetString());
    }

    [Fact]
    public void The_bullet_lies_on_the_whole_budget_and_its_ticks_have_the_colours_of_what_they_mean()
    {
        var json = Json(Pictures.Bullet(Seed));

        Assert.True(json.GetProperty("horizontal").GetBoolean() && json.GetProperty("legend").GetBoolean());
        Assert.Equal(["全年预算", "实际支出"], json.GetProperty("series").EnumerateArray().Select(s => s.GetProperty("label").GetString()));
        Assert.Equal(["Behind", "Behind", "Watch"], json.GetProperty("markers").EnumerateArray().Select(m => m.GetProperty("tone").GetString()));
        Assert.Equal(("占预算 %", 0), (json.GetProperty("value").GetProperty("title").GetString(), json.GetProperty("value").GetProperty("min").GetInt32()));
        Assert.Equal(["Accent", "Accent"], json.GetProperty("series")[1].Texts("tones"));
    }

    [Fact]
    public void The_bars_of_the_waterfall_have_the_colours_of_what_they_are()
    {
        var json = Json(Pictures.Waterfall(Seed));

        Assert.Equal(["Accent", "AccentSoft", "Accent", "Good", "NeutralSoft"], json.GetProperty("series")[0].Texts("tones"));
        Assert.Equal("Behind", Json(Pictures.Waterfall(Amounts(213000, 150000, 197000))).GetProperty("series")[0].Texts("tones")[4]);
        Assert.Equal(("Bar", "金额", 0), (json.GetProperty("kind").GetString(), json.GetProperty("series")[0].GetProperty("label").GetString(), json.GetProperty("value").GetProperty("min").GetInt32()));
    }

    [Fact]
    public void A_chart_shows_its_own_picture_beside_its_own_table_under_its_own_day()
    {
        var (seed, over, day) = (Seed, Amounts(213000, 150000, 197000), DatedRange.On(June));
        var bullet = Render<BulletChart>(p => p.Add(c => c.Name, "b").Add(c => c.Execution, seed).Add(c => c.Dates, day).Add(c => c.Address, "/budget?budget=b").Add(c => c.Captioned, true));
        var waterfall = Render<WaterfallChart>(p => p.Add(c => c.Name, "w").Add(c => c.Execution, over).Add(c => c.Dates, day).Add(c => c.Captioned, true));

        Assert.Equal(ChartJson.Of(Pictures.Bullet(seed, "/budget?budget=b")), bullet.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal(Pictures.BulletTable(seed).Rows.Select(r => r.Cells[1]), bullet.FindAll("tbody tr").Select(r => r.Children[1].TextContent));
        Assert.Equal(Captions.Bullet(seed), bullet.Find(".chart-note").TextContent);
        Assert.Equal(ChartJson.Of(Pictures.Waterfall(over)!), waterfall.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal(Pictures.WaterfallTable(over).Rows.Select(r => r.Cells[1]), waterfall.FindAll("tbody tr").Select(r => r.Children[1].TextContent));
        Assert.Equal(("从年初预算到超支", Captions.Waterfall(over)), (waterfall.Find("h2").TextContent, waterfall.Find(".chart-note").TextContent));
        Assert.All([bullet.Find(".as-of").TextContent, waterfall.Find(".as-of").TextContent], said => Assert.Contains("数据截至 2018-06-30", said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_click_in_the_bullet_leads_to_the_budget_that_it_shows() =>
        Assert.Equal(["/budget?budget=b", "/budget?budget=b"], Json(Pictures.Bullet(Seed, "/budget?budget=b")).GetProperty("series").EnumerateArray().Last().Texts("links"));

    [Fact]
    public void The_table_beside_the_bullet_says_the_same()
    {
        var rows = Pictures.BulletTable(Seed).Rows.ToDictionary(r => r.Cells[0], r => (r.Cells[1], r.Cells[2]));

        Assert.Equal(("56%", "55.5～56.5"), rows["执行率（年初）"]);
        Assert.Equal(("41.1%", "41.05～41.15"), rows["执行率（调整后）"]);
        Assert.Equal("49.6%", rows["序时进度"].Item1);
        Assert.Equal(("−8.5 个百分点", "−8.54～−8.43"), rows["进度差（调整后）"]);
        Assert.Equal("36.4%", rows["追加时点校正应支进度"].Item1);
    }

    [Fact]
    public void A_known_day_of_release_is_a_tick_and_no_bracket()
    {
        var known = SeedSnapshot.Known(June);
        var marker = Json(Pictures.Bullet(known)).GetProperty("markers").EnumerateArray().Last();

        Assert.False(marker.TryGetProperty("to", out _));
        Assert.Equal("按到位日应支 36.4%", marker.GetProperty("text").GetString());
        Assert.DoesNotContain("括线", Captions.Bullet(known), StringComparison.Ordinal);
        Assert.Contains("2018-06-30", Captions.Bullet(known), StringComparison.Ordinal);
    }

    [Fact]
    public void Overspent_bars_have_their_true_length_and_the_axis_grows()
    {
        var json = Json(Pictures.Bullet(Amounts(147, 100, 100)));
        var bars = json.GetProperty("series").EnumerateArray().Last();

        Assert.Equal([147, 147], bars.Numbers("values"));
        Assert.False(json.GetProperty("value").TryGetProperty("max", out _));
        Assert.Equal("147.0% 超支", bars.Texts("texts")[1]);
        Assert.Equal("Behind", bars.Texts("tones")[1]);
    }

    [Fact]
    public void The_waterfall_goes_from_the_initial_budget_by_the_supplement_down_to_what_is_left()
    {
        var json = Json(Pictures.Waterfall(Seed));
        var bars = json.GetProperty("series")[0];

        Assert.Equal(["年初预算", "追加预算", "调整后预算", "实际支出", "未支出"], json.Texts("labels"));
        Assert.Equal([0, 144884, 0, 197409, 0], bars.Rounded("from"));
        Assert.Equal([144884, 197409, 197409, 116274, 116274], bars.Rounded("values"));
        Assert.Equal(["144,884", "52,525", "197,409", "81,135", "116,274"], bars.Texts("texts"));
        Assert.Equal("Good", bars.Texts("tones")[3]);
        Assert.Equal("万元", json.GetProperty("value").GetProperty("title").GetString());
    }

    [Fact]
    public void The_table_beside_the_waterfall_says_the_same_as_its_bars()
    {
        var bars = Json(Pictures.Waterfall(Seed)).GetProperty("series")[0].Texts("texts").Select(t => $"{t} 万元");
        var table = Pictures.WaterfallTable(Seed).Rows;

        Assert.Equal(bars, table.Select(r => r.Cells[1]));
        Assert.Equal("81,134.5～81,135.5", table[3].Cells[2]);
        Assert.Equal("143,600～146,191", table[0].Cells[2]);
    }

    [Fact]
    public void What_is_overspent_hangs_below_zero()
    {
        var over = Amounts(213000, 150000, 197000);
        var json = Json(Pictures.Waterfall(over));
        var bars = json.GetProperty("series")[0];

        Assert.Equal([0, 150000, 0, 197000, 0], bars.Numbers("from"));
        Assert.Equal([150000, 197000, 197000, -16000, -16000], bars.Numbers("values"));
        Assert.Equal(("超支", "16,000"), (json.Texts("labels")[4], bars.Texts("texts")[4]));
        Assert.False(json.GetProperty("value").TryGetProperty("min", out _));
        Assert.Contains("超支 16,000 万元", Captions.Waterfall(over), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reduction_is_called_one_and_steps_down()
    {
        var json = Json(Pictures.Waterfall(Amounts(50, 100, 80)));

        Assert.Equal("调减预算", json.Texts("labels")[1]);
        Assert.Equal(80, json.GetProperty("series")[0].Numbers("values")[1]);
        Assert.Equal("−20", json.GetProperty("series")[0].Texts("texts")[1]);
    }

    [Fact]
    public void Amounts_that_were_reported_are_not_said_to_be_worked_back()
    {
        Assert.Contains("反算", Captions.Waterfall(Seed), StringComparison.Ordinal);
        Assert.DoesNotContain("反算", Captions.Waterfall(Amounts(50, 100, 120)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_of_zero_has_no_rate_and_breaks_nothing()
    {
        var zero = Amounts(0, 0, 0);
        var bars = Json(Pictures.Bullet(zero)).GetProperty("series").EnumerateArray().Last();

        Assert.Equal(["无法计算", "无法计算"], bars.Texts("texts"));
        Assert.All(bars.GetProperty("values").EnumerateArray(), v => Assert.Equal(JsonValueKind.Null, v.ValueKind));
        Assert.Equal(["0 万元", "准确值"], Pictures.WaterfallTable(zero).Rows[4].Cells.Skip(1));
        Assert.Contains("预算为 0", Captions.Missing(zero), StringComparison.Ordinal);
        Assert.Equal("", Captions.Bullet(zero));
    }
}
