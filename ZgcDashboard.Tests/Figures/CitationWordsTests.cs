using System.Globalization;

namespace ZgcDashboard.Figures;

public sealed class CitationWordsTests
{
    [Theory]
    [InlineData("zh-CN", 6, "2", "（六）二是")]
    [InlineData("zh-CN", 11, "", "（十一）")]
    [InlineData("zh-CN", 20, "7", "（二十）七是")]
    [InlineData("zh-CN", 28, "", "（二十八）")]
    [InlineData("en", 6, "2", "§6.2")]
    [InlineData("en", 11, "", "§11")]
    [InlineData("zh-CN", 11, "¶2", "（十一）第2段")]
    [InlineData("en", 11, "¶2", "§11 ¶2")]
    public void A_place_reads_as_readers_of_the_language_write_it(string language, int section, string within, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            Assert.Equal(within.Length > 0, ReportPlace.TryParseWithin(within, out var found));
            Assert.Equal(expected, CitationWords.Of(new("report", section, found.Item) { Paragraph = found.Paragraph }));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Every_numeral_that_is_written_is_read_again() =>
        Assert.All(Enumerable.Range(1, 99), number => Assert.Equal(number, ChineseNumeral.Parse(ChineseNumeral.Of(number))));
}
