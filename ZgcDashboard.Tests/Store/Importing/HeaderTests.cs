using System.Text;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Headers, titles and units as people write them.</summary>
public sealed class HeaderTests
{
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    [Theory]
    [InlineData("累计支出（千元）", "千元")]
    [InlineData("累计支出(人民币 万元)", "万元")]
    [InlineData("累计支出【单位：百万元】", "百万元")]
    [InlineData("累计支出（截至9月）（亿元）", "亿元")]
    [InlineData("累计支出/百元", "百元")]
    [InlineData("累计支出 万元", "万元")]
    [InlineData("累 计 支 出（ 元 ）", "元")]
    [InlineData("*累计支出（必填）", null)]
    [InlineData("累计支出（人民币元）①", "元")]
    [InlineData("Actual expenditure (RMB million)", "百万元")]
    [InlineData("Actual expenditure (10,000 yuan)", "万元")]
    [InlineData("actual", "万元")]
    public void The_unit_of_a_header_is_understood(string header, string? unit) =>
        Assert.Equal(("actual", unit), ImportHeader.Guess(header, Snapshots) is { } guess ? (guess.Column, guess.Unit) : default);

    [Theory]
    [InlineData("累计支出（万美元）", "万美元")]
    [InlineData("累计支出（元/平方米）", "元/平方米")]
    public void A_unit_that_is_not_known_is_kept_to_be_asked(string header, string unit) =>
        Assert.Equal((null, unit), ImportHeader.Guess(header, Snapshots) is { } guess ? (guess.Unit, guess.UnknownUnit) : default);

    [Theory]
    [InlineData("项 目　名 称", "name_zh")]
    [InlineData("*项目名称", "name_zh")]
    [InlineData("项目名称（必填）", "name_zh")]
    [InlineData("１．项目名称：", "name_zh")]
    [InlineData("进展情况①", "note_zh")]
    [InlineData("项目\n名称", "name_zh")]
    [InlineData("项目\u200B名称", "name_zh")]
    [InlineData("STAGE", "stage")]
    [InlineData("项目", null)]
    public void A_header_is_known_in_spite_of_its_marks(string header, string? column) => Assert.Equal(column, ImportHeader.Guess(header, Projects)?.Column);

    [Theory]
    [InlineData("单位：千元", "千元", null)]
    [InlineData("（单位 ： 元）", "元", null)]
    [InlineData("金额单位:人民币万元", "万元", null)]
    [InlineData("专项资金执行表（单位：百万元）", "百万元", null)]
    [InlineData("单位：万元、%", "万元", null)]
    [InlineData("Unit: 10,000 yuan", "万元", null)]
    [InlineData("(亿元)", "亿元", null)]
    [InlineData("单位：万美元", null, "万美元")]
    [InlineData("填报单位：海淀园", null, null)]
    [InlineData("单位：海淀园管委会", null, null)]
    [InlineData("2018年专项资金执行表", null, null)]
    public void The_unit_of_a_title_is_understood(string title, string? unit, string? unknown) => Assert.Equal((unit, unknown), ImportHeader.UnitOfTitle(title));

    [Theory]
    [InlineData("元", 0.0001)]
    [InlineData("百元", 0.01)]
    [InlineData("千元", 0.1)]
    [InlineData("万元", 1)]
    [InlineData("十万元", 10)]
    [InlineData("百万元", 100)]
    [InlineData("千万元", 1000)]
    [InlineData("亿元", 10000)]
    [InlineData("十亿元", 100000)]
    public void Every_unit_that_can_be_chosen_is_so_many_wan(string unit, decimal wan)
    {
        Assert.Contains(unit, UnitWords.All);
        Assert.Equal(wan, UnitWords.Factor(unit));
        Assert.Equal(unit, UnitWords.Of(unit));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_together_with_the_unit_of_its_group()
    {
        var mapping = Guess("预算名称,数据截至,预算数（千元）,,支出（元）\n,,年初预算,调整后预算,\n甲,2018-07-31,1,2,3\n");

        Assert.Equal(1, mapping.HeaderRow);
        Assert.Equal(["budget", "as_of", "initial", "adjusted", "actual"], mapping.Columns.Select(c => c.Column));
        Assert.Equal(["千元", "千元", "元"], mapping.Columns.Skip(2).Select(c => c.Unit));
        Assert.Contains(mapping.Remarks, r => r.Rule == FaultRule.HeaderOfRows);
    }

    [Fact]
    public void A_row_of_units_and_one_of_numbers_below_the_header_belong_to_it()
    {
        var mapping = Guess("预算名称,数据截至,年初预算,累计支出,占年初预算\n,,（百元）,（元）,（%）\n栏次,1,2,3,4\n甲,2018-07-31,1,2,3\n");

        Assert.Equal(2, mapping.HeaderRow);
        Assert.Equal(["百元", "元", null], mapping.Columns.Skip(2).Select(c => c.Unit));
        Assert.Equal(RateReading.Percent, mapping.Columns[4].Rates);
    }

    [Theory]
    [InlineData("0.56", true)]
    [InlineData("1", true)]
    [InlineData("０.９", true)]
    [InlineData("1.01", false)]
    [InlineData("56", false)]
    [InlineData("0", false)]
    [InlineData("0.56%", false)]
    public void A_rate_of_at_most_one_is_asked_whether_it_is_a_share_or_a_percentage(string cell, bool asked)
    {
        var mapping = Guess($"预算名称,数据截至,占年初预算\n甲,2018-07-31,{cell}\n");

        Assert.Equal(asked ? ["占年初预算"] : [], mapping.Ambiguous.Select(c => c.Header));
    }

    [Fact]
    public void Data_that_looks_like_a_header_is_data() => Assert.Equal(0, ImportMapping.Guess(Projects, File("项目名称,阶段\n健康智谷,建设实施\n")).HeaderRow);

    [Theory]
    [InlineData("预算名称,数据截至,累计支出\n甲,2018-07-31,8\n", FaultRule.UnitMissing)]
    [InlineData("单位：千元,,\n单位：元,,\n预算名称,数据截至,累计支出\n甲,2018-07-31,8\n", FaultRule.UnitUnknown)]
    [InlineData("预算名称,数据截至,累计支出（万港元）\n甲,2018-07-31,8\n", FaultRule.UnitUnknown)]
    [InlineData("预算名称,数据截至,累计支出\n甲,2018-07-31,8亿元\n", null)]
    [InlineData("预算名称,数据截至,累计支出\n甲,2018-07-31,0\n", null)]
    [InlineData("预算名称,数据截至,累计支出\n甲,2018-07-31,8\n注：金额单位：万元,,\n", null)]
    public void A_unit_is_asked_where_an_amount_has_none(string text, FaultRule? rule)
    {
        var (file, mapping) = (File(text), Guess(text));

        Assert.Equal(rule, mapping.UnitAsked?.Rule);
        Assert.Null(mapping.WithUnit("千元", file).UnitAsked);
    }

    private static ImportMapping Guess(string text) => ImportMapping.Guess(Snapshots, File(text));

    private static ImportFile File(string text) => ImportFile.Read(Encoding.UTF8.GetBytes(text));
}
