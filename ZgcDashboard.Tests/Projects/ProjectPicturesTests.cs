using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

public sealed class ProjectPicturesTests : PageTest
{
    private static readonly ProjectList List = new()
    {
        Filter = new() { Park = "haidian", View = new() { Page = 3 } }, Ignored = [], Rows = [], RowCount = 13, Total = 13, Wholes = 0, IsCutOff = false,
        Choices = new Dictionary<Dimension, IReadOnlyList<Choice>>(), Due = new([], []),
        ByType =
        [
            (ProjectType.Innovation, StageCounts.Of([(ProjectStage.Approval, 2)])),
            (ProjectType.Carrier, StageCounts.Of([(ProjectStage.Approval, 1), (ProjectStage.Implementation, 4)])),
            (null, StageCounts.Of([(null, 6)])),
        ],
        ByStage = StageCounts.Of([(ProjectStage.Approval, 3), (ProjectStage.Implementation, 4), (null, 6)]),
        Matrix = new Dictionary<(string, string), int> { [("haidian", "approval")] = 3, [("haidian", "implementation")] = 4, [("yanqing", "approval")] = 1, [(Urls.None, "none")] = 6 },
        Names = new(new Dictionary<string, Localization.Bilingual> { ["haidian"] = new("海淀园", "Haidian"), ["yanqing"] = new("延庆园", "Yanqing") },
            new Dictionary<string, Localization.Bilingual>(), new Dictionary<string, Localization.Bilingual>()),
        Dates = DatedRange.None, Shares = new(new(1, 2), new(3, 7), new(7, 7)),
    };

    private ProjectCharts Charts => Services.GetRequiredService<ProjectCharts>();

    private StageBars Bars => Services.GetRequiredService<StageBars>();

    [Fact]
    public void Types_stand_by_their_number_of_projects_and_no_type_below()
    {
        var picture = new Picture(Bars.Spec(Charts.ByType(List)));

        Assert.Equal(["载体建设（含存量）", "科技创新和成果转化", "未报告"], picture.Labels);
        Assert.Equal([1, 2, null], picture.Values("前期手续"));
        Assert.Equal([4, null, null], picture.Values("建设实施"));
        Assert.Equal([null, null, 6], picture.Values("未报告"));
        picture.SaysTheSameAs(Bars.Table(Charts.ByType(List), "类型"));
    }

    [Fact]
    public void A_value_adds_its_type_and_stage_to_the_filter_that_stands()
    {
        var picture = new Picture(Bars.Spec(Charts.ByType(List)));

        Assert.Equal(["/projects?park=haidian&stage=approval&type=carrier", "/projects?park=haidian&stage=approval&type=innovation", "/projects?park=haidian&stage=approval&type=none"],
            picture.Links("前期手续"));
        Assert.Equal(["/projects?park=haidian&type=carrier", "/projects?park=haidian&type=innovation", "/projects?park=haidian&type=none"],
            Bars.Table(Charts.ByType(List), "类型").Rows.Select(r => r.Link));
    }

    [Fact]
    public void What_is_normal_business_is_a_remark_on_the_list()
    {
        Assert.Null(Charts.Remark(List));
        var more = List with { ByStage = StageCounts.Of([(ProjectStage.Approval, 16), (ProjectStage.Implementation, 4)]) };
        Assert.Equal("前期手续 16 个，多于建设实施 4 个", Charts.Remark(more));
        Assert.Null(Charts.Remark(more with { Filter = new() { Stage = "approval" } }));
    }

    [Fact]
    public void What_was_inferred_is_said_of_all_that_is_counted() =>
        Assert.Equal("由措辞推断：分园 1/2、阶段 3/7、类型 7/7", Charts.Inferred(List));

    [Fact]
    public void A_cell_of_the_matrix_counts_its_park_and_stage_leads_there_and_the_row_is_its_sum()
    {
        var matrix = Render<ProjectMatrix>(m => m.Add(x => x.List, List));
        var rows = matrix.FindAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()))).ToList();

        Assert.Equal(["·|3|4|·|·|7", "·|1|·|·|·|1", "·|·|·|·|6|6"], rows);
        Assert.Equal(["海淀园", "延庆园", "未归属分园"], matrix.FindAll("tbody th").Select(h => h.TextContent.Trim()));
        Assert.Equal("/projects?park=yanqing&stage=approval", matrix.FindAll("tbody td a")[2].GetAttribute("href"));
        Assert.Equal("--heat:36%", matrix.FindAll("tbody td a")[1].GetAttribute("style"));
    }
}
