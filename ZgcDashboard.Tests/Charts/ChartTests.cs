using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Charts;

public sealed class ChartTests : BunitContext
{
    private static readonly ChartSpec Spec = Waterfall.Of([new("年初\"<", 30, "30", Total: true)], "预算");
    private static readonly ChartTable Table = new(["步骤", "亿元"], [new(["年初", "30"], "/budget"), new(["追加", "未报告"])]);

    public ChartTests()
    {
        Services.AddLogging().AddLanguages().AddSingleton(TimeProvider.System);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    [Fact]
    public void The_whole_chart_is_in_the_html()
    {
        var chart = Draw(Spec);

        Assert.Equal(ChartJson.Of(Spec), chart.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal("0", chart.Find("figure[data-chart=waterfall]").GetAttribute("data-drawn"));
        Assert.Equal("", chart.Find("zgc-chart").InnerHtml);
    }

    [Fact]
    public void It_says_what_it_shows_of_which_day_and_how_much_was_reported()
    {
        var chart = Draw(Spec);

        Assert.Equal("预算如何变化", chart.Find("h2").TextContent);
        Assert.Contains("5/16 个分园已报告 · 数据截至 2018-06-30", string.Join(' ', chart.Find(".chart-sub").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("预算如何变化。5/16 个分园已报告。数据截至 2018-06-30", chart.Find("zgc-chart").GetAttribute("aria-label"));
    }

    [Fact]
    public void The_table_behind_it_has_row_headers_that_lead_where_a_click_leads()
    {
        var chart = Draw(Spec);

        Assert.True(chart.Find(".chart-table").HasAttribute("hidden"));
        Assert.Equal("/budget", chart.Find("tbody th[scope=row] a").GetAttribute("href"));
        Assert.Equal(["30", "未报告"], chart.FindAll("tbody td").Select(c => c.TextContent));
        Assert.Equal("30", chart.Find("td.num").TextContent);
    }

    [Fact]
    public void Every_button_has_a_name_in_the_readers_language()
    {
        Assert.Equal(["表格", "下载 PNG", "下载 SVG", "复制图片", "下载 CSV"], Draw(Spec).FindAll("button").Select(b => b.GetAttribute("aria-label")));

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(["Table", "Download PNG", "Download SVG", "Copy the picture", "Download CSV"], Draw(Spec).FindAll("button").Select(b => b.GetAttribute("aria-label")));
    }

    [Fact]
    public void Without_data_it_says_why_and_draws_no_figure()
    {
        var chart = Draw(null);

        Assert.Equal("没有分园报告过预算", chart.Find(".chart-empty").TextContent);
        Assert.Equal("预算如何变化", chart.Find("h2").TextContent);
        Assert.Empty(chart.FindAll("figure"));
    }

    [Fact]
    public void New_numbers_change_the_attribute_and_nothing_else()
    {
        var chart = Draw(Spec);
        var figure = chart.Find("figure").GetAttribute("data-chart");
        var next = Waterfall.Of([new("年初", 31, Total: true)], "预算");

        chart.Render(p => p.Add(c => c.Spec, next));

        Assert.Equal(ChartJson.Of(next), chart.Find("zgc-chart").GetAttribute("spec"));
        Assert.Equal(figure, chart.Find("figure").GetAttribute("data-chart"));
    }

    [Fact]
    public void The_same_numbers_are_not_drawn_again()
    {
        var chart = Draw(Spec);
        var drawn = chart.RenderCount;

        chart.Render(p => p.Add(c => c.Spec, Spec));
        Assert.Equal(drawn, chart.RenderCount);

        chart.Render(p => p.Add(c => c.Coverage, "6/16 个分园已报告"));
        Assert.Equal(drawn + 1, chart.RenderCount);
    }

    [Fact]
    public void Charts_of_one_spec_hold_one_text() => Assert.Same(ChartJson.Of(Spec), ChartJson.Of(Spec));

    [Fact]
    public void A_cell_is_text_whatever_it_holds()
    {
        var chart = Render<Chart>(p => p.Add(c => c.Name, "cells").Add(c => c.Title, "").Add(c => c.Spec, Spec)
            .Add(c => c.Table, new ChartTable(["<b>"], [new(["<i>甲</i>", "\"&<script>"], "/x?a=1&b=2")])));

        Assert.Equal(["<b>", "<i>甲</i>"], chart.FindAll("th").Select(c => c.TextContent));
        Assert.Equal("\"&<script>", chart.Find("td").TextContent);
        Assert.Equal("/x?a=1&b=2", chart.Find("th a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("30", true), InlineData("−12.5 亿元", true), InlineData("≈ 3,000", true), InlineData("56%", true)]
    [InlineData("未报告", false), InlineData("2018-06-30", false), InlineData("2018 年", false)]
    public void Numbers_stand_at_the_right(string cell, bool number) => Assert.Equal(number, ChartTable.IsNumber(cell));

    private IRenderedComponent<Chart> Draw(ChartSpec? spec) => Render<Chart>(p => p
        .Add(c => c.Name, "waterfall").Add(c => c.Title, "预算如何变化").Add(c => c.Spec, spec).Add(c => c.Table, Table)
        .Add(c => c.Dates, Figures.DatedRange.On(new(2018, 6, 30))).Add(c => c.Coverage, "5/16 个分园已报告").Add(c => c.Empty, "没有分园报告过预算"));
}
