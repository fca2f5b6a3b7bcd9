using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Passages;

public sealed partial class PassageTreeTests
{
    public static TheoryData<string> Ways => [.. RenderedTree.Ways.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_written_in_a_numbering_is_read_back_as_the_same_tree_without_a_doubt(string name)
    {
        var way = RenderedTree.Ways[name];
        Prop.ForAll(RenderedTree.Random(way.Count).ToArbitrary(), tree =>
        {
            var read = Read(tree.Text(way));
            Assert.Equal(tree.Outline(way), RenderedTree.Outline(read.Whole));
            Assert.Empty(read.Doubts);
            Assert.All(read.Labelled, passage => Assert.Same(passage, read.Find(passage.Path)!.Value.Passage));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_part_is_found_by_its_labels_whatever_the_width_of_its_brackets()
    {
        var tree = Read("(一)甲部分\n一是子。\n(二)乙部分\n第一段。\n第二段。\n一是丑。\n二是寅。\n续寅。\n下一步,卯。");

        Assert.Equal(["二是寅。", "续寅。"], tree.Find("（二）/二是")!.Value.Passage.Lines.Select(l => l.Text));
        Assert.Equal(("(二)", 2), (tree.Find("（ 二 ）/¶2")!.Value.Passage.Label, tree.Find("（二）/¶2")!.Value.Paragraph));
        Assert.Equal("下一步,卯。", tree.Find("(二)/¶3")!.Value.Passage.Paragraphs.ElementAt(2).Text);
        Assert.Null(tree.Find("(二)/¶4"));
        Assert.Null(tree.Find("(三)"));
    }

    [Fact]
    public void Where_nothing_is_numbered_the_paragraphs_are_counted()
    {
        var tree = Read("上半年情况如下。\r\n\r\n　　园区建设按计划推进。\r\n12.5亿元已拨付。");

        Assert.Empty(tree.Labelled);
        Assert.Equal(["上半年情况如下。", "园区建设按计划推进。", "12.5亿元已拨付。"], tree.Whole.Lines.Select(l => l.Text));
        Assert.Equal(3, tree.Find("¶3")!.Value.Paragraph);
        Assert.Empty(tree.Doubts);
    }

    [Theory]
    [InlineData("序号\t事项\t进展\n1\t修路\t完成\n2\t建桥\t在建\n\t（桥墩）\t\n3\t种树\t")]
    [InlineData("| 序号 | 事项 | 进展 |\n|---|---|---|\n| 1 | 修路 | 完成 |\n| 2 | 建桥 | 在建 |\n|  | （桥墩） |  |\n| 3 | 种树 |  |")]
    public void Rows_of_a_table_are_passages_by_their_serial_numbers(string rows)
    {
        var tree = Read($"一、台账\n{rows}\n以上为台账。\n二、说明");

        var ledger = tree.Find("一、")!.Value.Passage;
        Assert.Equal(["1", "2", "3"], ledger.Parts.Select(row => row.Label));
        Assert.Equal(["2 | 建桥 | 在建", " | （桥墩） | "], ledger.Parts[1].Lines.Select(l => l.Text));
        Assert.Equal(["一、台账", "序号 | 事项 | 进展", "以上为台账。"], ledger.Lines.Select(l => l.Text));
        Assert.Equal("二、说明", tree.Whole.Parts[1].Lines[0].Text);
        Assert.Empty(tree.Doubts);
    }

    [Theory]
    [InlineData("（一）甲\n（二）乙\n（四）丁", FaultRule.LabelJumps, 3, "（四）", "（三）")]
    [InlineData("（二）乙", FaultRule.LabelJumps, 1, "（二）", "（一）")]
    [InlineData("（一）甲\n（二）乙\n（二）又乙", FaultRule.LabelRepeats, 3, "（二）[2]", "（三）")]
    [InlineData("1.甲\n2.乙\n3.丙\n2.又乙", FaultRule.LabelGoesBack, 4, "2.[2]", "4.")]
    [InlineData("一、甲\n1.子\n3.寅", FaultRule.LabelJumps, 3, "一、/3.", "2.")]
    [InlineData("（一）甲\n一、子", FaultRule.LabelInsideOut, 2, "（一）/一、", "（一）")]
    [InlineData("一、甲\n一、二期工程开工。", FaultRule.LabelUnsure, 2, "一、二期工程开工。", "")]
    [InlineData("1.1 总体情况", FaultRule.LabelUnsure, 1, "1.1 总体情况", "")]
    [InlineData("1.甲\n2.5亿元用于乙。", FaultRule.LabelUnsure, 2, "2.5亿元用于乙。", "")]
    [InlineData("第39项 甲\n工作进展：子\n工作进展：丑", FaultRule.NameRepeats, 3, "第39项/工作进展[2]", "")]
    [InlineData("序号|事项\n1|修路\n合计|两项", FaultRule.SerialUnread, 3, "合计", "")]
    public void Where_a_label_is_not_the_next_one_the_text_stays_as_printed_and_a_doubt_says_where(
        string text, FaultRule rule, int line, string found, string expected)
    {
        var tree = Read(text);

        var doubt = Assert.Single(tree.Doubts);
        Assert.Equal((rule, line, found, expected), (doubt.Rule, doubt.Line!.Value, doubt.Found, doubt.Expected));
        Assert.Equal(text.Split('\n').Select(l => l.Replace("|", " | ", StringComparison.Ordinal)), tree.Whole.AllLines.Select(l => l.Text));
    }

    [Fact]
    public void Two_passages_of_one_label_have_two_paths()
    {
        var tree = Read("一、甲\n二、乙\n二、又乙");

        Assert.Equal("二、乙", tree.Find("二、")!.Value.Passage.Lines[0].Text);
        Assert.Equal("二、又乙", tree.Find("二、[2]")!.Value.Passage.Lines[0].Text);
    }

    [Fact]
    public async Task The_reports_own_numbering_gives_the_passages_that_it_always_gave()
    {
        var path = Environment.GetEnvironmentVariable("ZGC_REPORT");
        if (string.IsNullOrEmpty(path)) Assert.Skip("ZGC_REPORT does not name the report's text, which is no part of this repository.");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var read = ReportText.Parse(text);

        var expected = Flat(text).GroupBy(l => (l.Section, l.Item)).ToDictionary(g => g.Key, g => g.Select(l => l.Line).ToList());
        Assert.All(expected, place => Assert.Equal(place.Value, read.Of(place.Key.Section, place.Key.Item)));
        Assert.Equal(expected.Values.Sum(lines => lines.Count), read.Paragraphs.Count());
        var doubt = Assert.Single(Read(text).Doubts);
        Assert.Equal((FaultRule.LabelJumps, "(十三)", "（十二）"), (doubt.Rule, doubt.Found, doubt.Expected));
    }

    private static PassageTree Read(string text) => PassageTree.Read(text, TestContext.Current.CancellationToken);

    /// <summary>Line by line, without a tree.</summary>
    private static IEnumerable<(int Section, int? Item, string Line)> Flat(string text)
    {
        var (section, item) = (0, (int?)null);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '【'))
        {
            if (SectionHead().Match(line) is { Success: true } head) (section, item) = (ChineseNumeral.Parse(head.Groups[1].Value), null);
            else if (line.StartsWith("下一步", StringComparison.Ordinal) || (line[0] == '一' && line.Contains("二是", StringComparison.Ordinal))) item = null;
            else if (ItemHead().Match(line) is { Success: true } start) item = ChineseNumeral.Parse(start.Groups[1].Value);
            yield return (section, item, line);
        }
    }

    [GeneratedRegex("^[(（]([一二三四五六七八九十]+)[)）]")]
    private static partial Regex SectionHead();

    [GeneratedRegex("^([一二三四五六七八九十]+)是")]
    private static partial Regex ItemHead();
}
