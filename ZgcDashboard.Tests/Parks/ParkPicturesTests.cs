using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Parks;

public sealed class ParkPicturesTests : PageTest
{
    private static readonly ParkRow First = Row("first", "甲园", 2, operating: 1, policies: 7);
    private static readonly ParkRow Silent = Row("silent", "乙园", 0, operating: 0, policies: 0);
    private static readonly ParkRow Large = Row("large", "丙园", 12, operating: 4, policies: 1);

    private static readonly ParksModel Model = new([First, Silent, Large], [], Enum.GetValues<ParkMeasure>().ToDictionary(m => m, _ => DatedRange.None),
        new(new(10, 14), new(6, 9), new(14, 14)));

    private ParkCharts Charts => Services.GetRequiredService<ParkCharts>();

    [Theory]
    [InlineData(ParkMeasure.Projects, "丙园 甲园 乙园", "12 2 ")]
    [InlineData(ParkMeasure.Operating, "丙园 甲园 乙园", "4 1 ")]
    [InlineData(ParkMeasure.UnderWay, "丙园 甲园 乙园", "8 1 ")]
    [InlineData(ParkMeasure.Policies, "甲园 丙园 乙园", "7 1 ")]
    public void Parks_are_ranked_by_the_measure_and_silence_is_no_bar(ParkMeasure measure, string labels, string values)
    {
        var picture = new Picture(Charts.Ranking(Model, measure));
        var series = Assert.Single(picture.Series)!;

        Assert.Equal(labels.Split(' '), picture.Labels);
        Assert.Equal(values.Split(' '), picture.Values(series).Select(v => $"{v}"));
        Assert.Equal(values.Split(' ').Select(v => v.Length == 0 ? "未报告" : v), picture.TextsOf(series));
        Assert.Equal("Bar", picture.Kind);
        Assert.True(picture.Is("horizontal"));
        Assert.Equal(0, picture.MinOf("value"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(83)]
    public void Every_number_up_to_the_most_stands_in_the_legend_beside_its_own_shade(int most)
    {
        var parks = Enumerable.Range(1, most).Select(i => Row($"p{i}", $"{i}", 0, operating: 0, policies: i)).ToList();
        var model = Model with { Parks = [.. parks, Silent] };

        var legend = ParkCharts.Shades(model, ParkMeasure.Policies).ToList();

        Assert.All(parks, park => Assert.Equal(ParkCharts.Shade(model, park, ParkMeasure.Policies),
            Assert.Single(legend, l => l.From <= park.Policies && park.Policies <= l.To).Shade));
        Assert.Equal((1, most), (legend[0].From, legend[^1].To));
    }

    [Fact]
    public void Shares_are_of_the_projects_whose_stage_was_reported()
    {
        var haidian = Row("haidian", "海淀园", 0, operating: 0, policies: 0) with
        {
            Projects = StageCounts.Of([(ProjectStage.Approval, 1), (ProjectStage.Implementation, 5), (ProjectStage.Operating, 2), (null, 3)]),
        };

        Assert.Equal(62.5m, ParkColumns.ShareOf(haidian, ProjectStage.Implementation)!.Value.Percent);
        Assert.Equal(25m, ParkColumns.ShareOf(haidian, ProjectStage.Operating)!.Value.Percent);
        Assert.Null(ParkColumns.ShareOf(haidian with { Projects = StageCounts.Of([(null, 3)]) }, ProjectStage.Operating));
    }

    [Fact]
    public void A_bar_leads_to_its_park()
    {
        var picture = new Picture(Charts.Ranking(Model, ParkMeasure.Policies));
        Assert.Equal(["/parks/first", "/parks/large", "/parks/silent"], picture.Links(picture.Series[0]!));
    }

    [Theory]
    [InlineData(ParkMeasure.Projects)]
    [InlineData(ParkMeasure.Policies)]
    [InlineData(ParkMeasure.Facts)]
    public void The_table_says_what_the_picture_says(ParkMeasure measure)
    {
        var (spec, table) = (Charts.Ranking(Model, measure), Charts.RankingTable(Model, measure));

        new Picture(spec).SaysTheSameAs(table);
        Assert.Equal(new Picture(spec).TextsOf(table.Columns[1]), table.Rows.Select(r => r.Cells[1]));
        Assert.Equal(spec.Series[0].Links, table.Rows.Select(r => r.Link));
    }

    [Fact]
    public void The_map_is_darker_where_there_is_more_and_blank_where_nothing_is_reported()
    {
        Assert.Equal([1, 0, 5], Model.Parks.Select(p => ParkCharts.Shade(Model, p, ParkMeasure.Projects)));
        Assert.Equal([5, 0, 1], Model.Parks.Select(p => ParkCharts.Shade(Model, p, ParkMeasure.Policies)));
    }

    [Fact]
    public void The_strip_of_a_park_counts_each_stage_and_leads_to_it()
    {
        var parts = Charts.Stages(Large).Where(p => p.Count > 0).ToList();

        Assert.Equal([("前期手续", 8, "/projects?park=large&stage=approval"), ("建成运营", 4, "/projects?park=large&stage=operating")], parts.Select(p => (p.Name, p.Count, p.Link)));
        Assert.Equal([ZgcDashboard.Charts.Tone.Stage2, ZgcDashboard.Charts.Tone.Stage4], parts.Select(p => p.Tone));
    }

    [Fact]
    public void What_was_inferred_is_said_of_what_is_counted()
    {
        Assert.Equal("由措辞推断：分园 10/14", Charts.Note(Model, ParkMeasure.Projects));
        Assert.Equal("由措辞推断：分园 10/14、阶段 6/9", Charts.Note(Model, ParkMeasure.Operating));
        Assert.Null(Charts.Note(Model, ParkMeasure.Policies));
    }

    [Fact]
    public void Parks_side_by_side_have_a_column_each_and_every_number_leads_to_what_it_counts()
    {
        var table = Render<ParkComparison>(p => p.Add(c => c.Model, Model).Add(c => c.Filter, new ParksFilter(ParkMeasure.Projects, ["large", "silent", "first"])));

        Assert.Equal(["丙园", "乙园", "甲园"], table.FindAll("thead th").Skip(1).Select(h => h.Children[0].TextContent));
        Assert.Equal(["/parks?compare=silent,first", "/parks?compare=large,first", "/parks?compare=large,silent"], table.FindAll("thead a.chip").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            [
                "重点项目|12|未报告|2", "前期和在建|8|未报告|1", "建成运营|4|未报告|1", "工作任务|未报告|未报告|未报告", "政策|1|未报告|7", "报告信息|13|未报告|9",
            ],
            table.FindAll("tbody tr").Skip(1).Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Equal(
            ["/projects?park=large", "/projects?park=first", "/parks/large", "/parks/first", "/projects?park=large&stage=operating", "/projects?park=first&stage=operating"],
            table.FindAll("tbody tr").Skip(1).Take(3).SelectMany(row => row.QuerySelectorAll("td a")).Select(a => a.GetAttribute("href")));
        Assert.Equal([["前期手续 8", "建成运营 4"], [], ["前期手续 1", "建成运营 1"]],
            table.FindAll("tbody tr:first-child td").Select(cell => cell.QuerySelectorAll("ul li").Select(Words).ToArray()));
    }

    [Fact]
    public void The_map_says_of_each_park_what_it_is_coloured_by()
    {
        var map = Render<ParkMap>(p => p.Add(c => c.Model, Model).Add(c => c.Measure, ParkMeasure.Policies));

        Assert.Equal(["甲园 7", "乙园 未报告", "丙园 1"], map.FindAll(".map a").Select(Words));
        Assert.Equal(["shade5", "shade0", "shade1"], map.FindAll(".map a").Select(a => a.ClassName));
        Assert.Equal(["/parks/first", "/parks/silent", "/parks/large"], map.FindAll(".map a").Select(a => a.GetAttribute("href")));
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.Children.Length == 2 && element.LocalName == "a"
        ? element.Children.Select(c => c.TextContent.Trim()) : element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ParkRow Row(string id, string name, int projects, int operating, int policies) => new()
    {
        Id = id, Name = new Bilingual(name, id), Tile = (1, 1), Figures = 0, Policies = policies, Events = 0, Funds = 0, WorkItems = 0, Citations = [],
        Projects = StageCounts.Of([(ProjectStage.Operating, operating), (ProjectStage.Approval, projects - operating)]),
    };
}
