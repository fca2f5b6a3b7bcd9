using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class SmallFiguresTests
{
    [Fact]
    public void Coverage_counts_the_parts_that_reported() => Prop.ForAll(
        ArbMap.Default.ArbFor<bool[]>(),
        parts => Coverage.Of(parts, p => p) is var coverage
            && coverage.Expected == parts.Length && coverage.IsComplete == parts.All(p => p)).QuickCheckThrowOnFailure();

    [Fact]
    public void Coverage_is_written_as_a_fraction()
    {
        Assert.Equal("5/16", new Coverage(5, 16).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coverage(6, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coverage(-1, 5));
    }

    [Fact]
    public void A_citation_names_its_section_and_item()
    {
        Assert.Equal(("s05-1", "5.1"), (new ReportPlace("h1", 5, 1).Anchor, new ReportPlace("h1", 5, 1).ToString()));
        Assert.Equal(("s16", "16"), (new ReportPlace("h1", 16, null).Anchor, new ReportPlace("h1", 16, null).ToString()));
        var paragraph = new ReportPlace("h1", 11, null) { Paragraph = 2 };
        Assert.Equal(("s11-p2", "11¶2", new("h1", 11, null)), (paragraph.Anchor, paragraph.ToString(), paragraph.AsWhole()));
    }

    [Fact]
    public void Other_places_are_read_in_order()
    {
        Assert.Equal([new("h1", 16, null), new("h1", 27, 1), new("h1", 11, null) { Paragraph = 2 }], ReportPlace.ParseAlso("h1", "16;27.1;11¶2"));
        Assert.Empty(ReportPlace.ParseAlso("h1", ""));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("16.")]
    [InlineData("1.2.3")]
    [InlineData("11.¶2")]
    [InlineData("11¶0")]
    [InlineData("¶2")]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_malformed_place_is_refused_with_its_text(string also) => Assert.Contains(
        also, Assert.Throws<FormatException>(() => ReportPlace.ParseAlso("h1", also)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3", 3, null)]
    [InlineData("¶2", null, 2)]
    [InlineData(" ¶ 2 ", null, 2)]
    [InlineData("第2段", null, 2)]
    public void An_item_or_a_paragraph_is_read_as_people_write_it(string text, int? item, int? paragraph)
    {
        Assert.True(ReportPlace.TryParseWithin(text, out var within));
        Assert.Equal((item, paragraph), within);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("¶0")]
    [InlineData("第段")]
    [InlineData("2段")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void What_is_neither_is_not_read(string text) => Assert.False(ReportPlace.TryParseWithin(text, out _));

    [Fact]
    public void Time_progress_counts_the_cut_off_day()
    {
        Assert.Equal(new Ratio(181, 365), new TimeProgress(new(2018, 6, 30)).Ratio);
        Assert.Equal(new Ratio(182, 366), new TimeProgress(new(2020, 6, 30)).Ratio);
        Assert.Equal(1, new TimeProgress(new(2018, 12, 31)).Ratio.Value);
        Assert.Equal(new Ratio(6, 12), new TimeProgress(new(2018, 6, 30)).ByMonths);
        Assert.Equal(new Ratio(5.5m, 12), new TimeProgress(new(2018, 6, 15)).ByMonths);
    }

    [Fact]
    public void Money_released_on_the_cut_off_day_or_later_has_had_no_day()
    {
        var time = new TimeProgress(new(2018, 6, 30));
        Assert.Equal(0, time.Since(new(2018, 6, 30)).Value);
        Assert.Equal(0, time.Since(new(2018, 10, 1)).Value);
        Assert.Null(time.Since(new(2018, 12, 31)).Value);
        Assert.Null(time.Since(new(2019, 1, 1)).Value);
    }

    [Fact]
    public void Figures_come_back_from_json()
    {
        AssertComesBack(new Interval(1.5m, null));
        AssertComesBack(Money.FromTenThousandYuan(81135));
        AssertComesBack(new Ratio(1, 3));
        AssertComesBack(new Coverage(5, 16));
        AssertComesBack(Quantity.Rounded(5, 0, "家"));
        AssertComesBack(new ReportPlace("h1", 5, 1));
        AssertComesBack(new ReportPlace("h1", 11, null) { Paragraph = 2 });
        AssertComesBack(new TimeProgress(SeedSnapshot.AsOf));
        AssertComesBack(SeedSnapshot.Execution().PaceGapOnAdjusted.ToInput());
    }

    [Fact]
    public void A_reader_with_decimal_commas_gets_the_same_texts()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(41.1m, Quantity.Parse("41.1", "%", Qualifier.Exact).Value);
            Assert.Equal("Actual ÷ 5.5", new BudgetExecution(Money.Zero, null, null, null, null, new(2018, 6, 15), null).AverageMonthlySpend.Formula);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void AssertComesBack<T>(T value) => Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value)));
}
