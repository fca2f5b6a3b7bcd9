using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Sources;

public sealed class ReportTextTests
{
    private const string Sample = """
        (一)甲部分。

          导言。

          (十二)乙部分。

          一是第一项。

          续第一项。

          十一是第十一项。

          下一步工作,丙。

        【打印本页】
        """;

    [Fact]
    public void A_section_holds_its_heading_and_what_belongs_to_no_item()
    {
        var report = ReportText.Parse(Sample);

        Assert.Equal(["(一)甲部分。", "导言。"], report.Of(1, null));
        Assert.Equal(["(十二)乙部分。", "下一步工作,丙。"], report.Of(12, null));
    }

    [Fact]
    public void An_item_holds_its_paragraphs_up_to_the_next()
    {
        var report = ReportText.Parse(Sample);

        Assert.Equal(["一是第一项。", "续第一项。"], report.Of(12, 1));
        Assert.Equal(["十一是第十一项。"], report.Of(12, 11));
        Assert.Empty(report.Of(12, 2));
    }

    [Fact]
    public void An_enumeration_within_one_paragraph_belongs_to_the_section()
    {
        var report = ReportText.Parse("(十九)标题。\n一是甲;二是乙。");

        Assert.Equal(["(十九)标题。", "一是甲;二是乙。"], report.Of(19, null));
        Assert.Empty(report.Of(19, 1));
    }

    [Fact]
    public void A_numeral_reads_back_as_the_number_that_it_was_written_for() => Prop.ForAll(
        Gen.Choose(1, 99).ToArbitrary(), number => ChineseNumeral.Parse(Written(number)) == number).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("一二")]
    [InlineData("十十十")]
    public void What_is_no_numeral_is_refused(string text) => Assert.Throws<FormatException>(() => ChineseNumeral.Parse(text));

    private static string Written(int number)
    {
        const string Digits = "一二三四五六七八九";
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? $"{Digits[tens - 1]}" : "") + (tens > 0 ? "十" : "") + (ones > 0 ? $"{Digits[ones - 1]}" : "");
    }
}
