using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Marks;

public sealed class StageBarsTests : PageTest
{
    private static readonly IReadOnlyList<StageBar> Three =
    [
        Bar("无", (ProjectStage.Approval, 9), (null, 1)) with { Rest = true },
        Bar("乙", (ProjectStage.Approval, 2), (ProjectStage.Operating, 1)),
        Bar("丙", (ProjectStage.Reserve, 3), (ProjectStage.OnHold, 2), (null, 1)),
    ];

    private StageBars Bars => Services.GetRequiredService<StageBars>();

    [Fact]
    public void The_longest_bar_comes_first_and_what_belongs_to_none_last()
    {
        var picture = new Picture(Bars.Spec(Three));

        Assert.Equal(["丙", "乙", "无"], picture.Labels);
        Assert.Equal("Bar", picture.Kind);
        Assert.True(picture.Is("horizontal") && picture.Is("stacked") && picture.Is("legend"));
        Assert.Equal("项目数（个）", picture.TitleOf("value"));
        Assert.Equal(0, picture.MinOf("value"));
    }

    [Fact]
    public void Each_stage_that_has_a_project_is_stacked_in_its_order_and_tone()
    {
        var picture = new Picture(Bars.Spec(Three));

        Assert.Equal(["谋划储备", "前期手续", "建成运营", "暂缓", "未报告"], picture.Series);
        Assert.Equal(["Stage1", "Stage2", "Stage4", "OnHold", "Hatched"], picture.Series.Select(s => picture.ToneOf(s!)));
        Assert.Equal([3, null, null], picture.Values("谋划储备"));
        Assert.Equal([null, 2, 9], picture.Values("前期手续"));
        Assert.Equal([null, 1, null], picture.Values("建成运营"));
        Assert.Equal([2, null, null], picture.Values("暂缓"));
        Assert.Equal([1, null, 1], picture.Values("未报告"));
    }

    [Fact]
    public void A_value_leads_to_its_bar_and_its_stage()
    {
        var picture = new Picture(Bars.Spec(Three));

        Assert.Equal(["/丙/approval", "/乙/approval", "/无/approval"], picture.Links("前期手续"));
        Assert.Equal(["/丙/none", "/乙/none", "/无/none"], picture.Links("未报告"));
    }

    [Fact]
    public void The_table_says_what_the_picture_says_with_the_sum_of_each_bar()
    {
        var table = Bars.Table(Three, "分园");

        new Picture(Bars.Spec(Three)).SaysTheSameAs(table);
        Assert.Equal(["分园", "谋划储备", "前期手续", "建设实施", "建成运营", "暂缓", "未报告", "合计"], table.Columns);
        Assert.Equal(["丙", "3", "0", "0", "0", "2", "1", "6"], table.Rows[0].Cells);
        Assert.Equal(["/丙", "/乙", "/无"], table.Rows.Select(r => r.Link));
        Assert.Equal(["6", "3", "10"], table.Rows.Select(r => r.Cells[^1]));
    }

    [Fact]
    public void Of_more_bars_than_can_be_told_apart_the_longest_are_drawn_and_the_table_has_all()
    {
        var many = Enumerable.Range(1, StageBars.Most + 5).Select(i => Bar($"{i}", (ProjectStage.Reserve, i))).ToList();
        var picture = new Picture(Bars.Spec(many));

        Assert.Equal(StageBars.Most, picture.Labels.Count);
        Assert.Equal($"{StageBars.Most + 5}", picture.Labels[0]);
        Assert.Equal(StageBars.Most + 5, Bars.Table(many, "分园").Rows.Count);
        Assert.Contains("17", Bars.Note(many), StringComparison.Ordinal);
        Assert.Null(Bars.Note(Three));
        Assert.Equal("由措辞推断：阶段 1/2", Bars.Note(Three, "由措辞推断：阶段 1/2"));
    }

    [Fact]
    public void Without_a_bar_nothing_is_drawn() => Assert.Null(Bars.Spec([]));

    private static StageBar Bar(string label, params (ProjectStage?, int)[] counts) =>
        new(label, StageCounts.Of(counts), stage => $"/{label}/{(stage is { } known ? Figures.Word.Of(known) : "none")}", $"/{label}");
}
