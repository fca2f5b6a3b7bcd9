using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class ReportedDateTests
{
    [Fact]
    public void Every_date_comes_back_from_its_text() => Prop.ForAll(
        Texts().ToArbitrary(),
        text => ReportedDate.Parse(text).ToString() == text
            && ReportedDate.Parse(ReportedDate.Parse(text).ToString()) == ReportedDate.Parse(text)
            && JsonSerializer.Deserialize<ReportedDate>(JsonSerializer.Serialize(ReportedDate.Parse(text))) == ReportedDate.Parse(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2018-06-30", "2018-06-30", "2018-06-30", DatePrecision.Day)]
    [InlineData("2018-02", "2018-02-01", "2018-02-28", DatePrecision.Month)]
    [InlineData("2018-Q4", "2018-10-01", "2018-12-31", DatePrecision.Quarter)]
    [InlineData("2018-H1", "2018-01-01", "2018-06-30", DatePrecision.HalfYear)]
    [InlineData("2018-H2", "2018-07-01", "2018-12-31", DatePrecision.HalfYear)]
    [InlineData("9999", "9999-01-01", "9999-12-31", DatePrecision.Year)]
    [InlineData("2018-03/2018-04", "2018-03-01", "2018-04-30", DatePrecision.Span)]
    [InlineData("2018-Q1/2018-06-15", "2018-01-01", "2018-06-15", DatePrecision.Span)]
    public void A_date_runs_from_its_first_to_its_last_day(string text, string start, string end, DatePrecision precision)
    {
        var date = ReportedDate.Parse(text);
        Assert.Equal((ReportedDate.Parse(start).Start, ReportedDate.Parse(end).End, precision), (date.Start, date.End, date.Precision));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2018-13")]
    [InlineData("2018-00")]
    [InlineData("2018-Q5")]
    [InlineData("2018-H3")]
    [InlineData("2018-02-29")]
    [InlineData("0000")]
    [InlineData("2018-6")]
    [InlineData(" 2018")]
    [InlineData("2018-04/2018-03")]
    [InlineData("2018/2019/2020")]
    [InlineData("2018-03/")]
    public void What_is_not_a_date_is_refused(string? text) => Assert.False(ReportedDate.TryParse(text, out _));

    [Fact]
    public void Dates_are_ordered_by_start_then_end()
    {
        string[] ordered = ["2017", "2018-01", "2018-Q1", "2018-H1", "2018", "2018-02-01", "2018-02"];
        Assert.Equal(ordered, ordered.Reverse().Select(ReportedDate.Parse).Order().Select(d => d.ToString()));
        Assert.True(ReportedDate.Parse("2018-01") < ReportedDate.Parse("2018"));
    }

    [Fact]
    public void A_day_is_the_date_of_its_text() => Assert.Equal(ReportedDate.Parse("2018-06-30"), ReportedDate.On(new(2018, 6, 30)));

    private static Gen<string> Texts()
    {
        var part =
            from year in Gen.Choose(1, 9999)
            from month in Gen.Choose(1, 12)
            from day in Gen.Choose(1, 28)
            from form in Gen.Elements($"{year:0000}", $"{year:0000}-{month:00}", $"{year:0000}-{month:00}-{day:00}", $"{year:0000}-Q{month % 4 + 1}", $"{year:0000}-H{month % 2 + 1}")
            select form;
        var span = from a in part from b in part where string.CompareOrdinal(a[..4], b[..4]) < 0 select $"{a}/{b}";
        return Gen.OneOf(part, span);
    }
}
