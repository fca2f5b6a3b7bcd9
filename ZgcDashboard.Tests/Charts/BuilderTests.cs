using System.Text.Json;

namespace ZgcDashboard.Charts;

public sealed class BuilderTests
{
    [Fact]
    public void A_waterfall_steps_from_where_the_last_bar_ended_and_totals_stand_on_zero()
    {
        var series = Assert.Single(Waterfall.Of(
        [
            new("年初", 30, "30", Total: true), new("追加", 12.5m, "+12.5"), new("调整后", 42.5m, Total: true), new("支出", -20.4m), new("剩余", 22.1m, Total: true, Tone: Tone.Hatched),
        ], "预算").Series);

        Assert.Equal([0, 30, 0, 42.5m, 0], series.From!);
        Assert.Equal([30, 42.5m, 42.5m, 22.1m, 22.1m], series.Values);
        Assert.Equal([Tone.Accent, Tone.AccentSoft, Tone.Accent, Tone.Neutral, Tone.Hatched], series.Tones!);
    }

    [Fact]
    public void A_step_that_nobody_reported_leaves_the_level_where_it_was()
    {
        var series = Waterfall.Of([new("年初", 30, Total: true), new("追加", null, "未报告"), new("支出", -10)], "预算").Series[0];

        Assert.Equal([0, null, 30], series.From!);
        Assert.Equal([30, null, 20], series.Values);
        Assert.Equal("未报告", series.Texts![1]);
    }

    [Fact]
    public void A_bullet_lays_its_bar_on_adjoining_bands_and_its_ticks_on_their_rows()
    {
        var spec = Bullet.Of(
        [
            new("年初", 56, [80, 100]) { Text = "56%", Low = 55.5m, High = 56.5m },
            new("调整后", 42, [70, 100]) { Ticks = [new(50, "时间进度")] },
        ], "支出", [new("下达"), new("全部", Tone.Hatched)]);

        Assert.Equal(["下达", "全部", "支出"], spec.Series.Select(s => s.Label));
        Assert.Equal([80, 70], spec.Series[1].From!);
        Assert.True(spec.Series[2].Thickness < spec.Series[0].Thickness);
        Assert.Equal([55.5m, null], spec.Series[2].Low!);
        var tick = Assert.Single(spec.Markers);
        Assert.Equal((1, 50m, "时间进度"), (tick.Row!.Value, tick.From, tick.Text));
    }

    [Fact]
    public void The_json_says_what_is_set_in_plain_chinese_and_leaves_out_what_is_not()
    {
        var json = ChartJson.Of(Waterfall.Of([new("年初", 30, Total: true)], "预算", new Axis { Title = "亿元" }));

        Assert.Equal("""{"kind":"Bar","labels":["年初"],"series":[{"label":"预算","values":[30],"from":[0],"tone":"Accent","tones":["Accent"],"texts":[null],"style":"Solid","thickness":0.7,"points":false}],"flows":[],"horizontal":false,"stacked":false,"value":{"title":"亿元","hidden":false,"reversed":false},"legend":false,"markers":[]}""", json);
    }

    [Fact]
    public void No_property_of_the_json_is_null()
    {
        var json = ChartJson.Of(Bullet.Of([new("年初", null, [null]) { Ticks = [new(50)] }], "支出", [new("下达")]) with { Flows = [new("a", "b", 1, Tone.Hatched)] });

        AssertNoNullProperty(JsonDocument.Parse(json).RootElement);
    }

    private static void AssertNoNullProperty(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) Assert.All(element.EnumerateArray(), AssertNoNullProperty);
        if (element.ValueKind != JsonValueKind.Object) return;
        Assert.All(element.EnumerateObject(), property =>
        {
            Assert.NotEqual(JsonValueKind.Null, property.Value.ValueKind);
            AssertNoNullProperty(property.Value);
        });
    }
}
