using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class DatedRangeTests
{
    private static readonly string[] Dates = ["2017-12-29", "2018", "2018-03", "2018-H1", "2018-06-30", "2018-07-31", "2018-03/2018-04"];

    private static readonly Gen<ReportedDate?> Some = Gen.Elements([.. Dates.Select(d => (ReportedDate?)ReportedDate.Parse(d)), null]);

    [Theory]
    [InlineData("2018-06-30 2018-07-31", "2018-06-30", "2018-07-31")]
    [InlineData("2018-07-31 2018-06-30", "2018-06-30", "2018-07-31")]
    [InlineData("2018-06-30 2018", "2018", "2018-06-30")]
    [InlineData("2018-03 2018-H1", "2018-H1", "2018-H1")]
    [InlineData("2018", "2018", "2018")]
    public void The_latest_is_the_last_to_end_and_a_year_counts_from_its_first_day(string dates, string earliest, string latest)
    {
        var range = DatedRange.Of(dates.Split(' ').Select(d => (ReportedDate?)ReportedDate.Parse(d)));

        Assert.Equal((earliest, latest, 0), ($"{range.Earliest}", $"{range.Latest}", range.Undated));
    }

    [Fact]
    public void What_has_no_date_is_counted_and_dates_nothing()
    {
        var range = DatedRange.Of([(null, 57), (ReportedDate.Parse("2018-03"), 2), (ReportedDate.Parse("2019"), 0)]);

        Assert.Equal(new(ReportedDate.Parse("2018-03"), ReportedDate.Parse("2018-03"), 57, 59), range);
        Assert.Equal(new DateOnly(2018, 3, 31), range.Day);
        Assert.Null(DatedRange.Of([(null, 3)]).Day);
        Assert.Equal(DatedRange.None, DatedRange.Of(Array.Empty<ReportedDate?>()));
    }

    [Fact]
    public void Two_ranges_together_are_the_range_of_all() => Prop.ForAll(Gen.Zip(Gen.ListOf(Some), Gen.ListOf(Some)).ToArbitrary(), both =>
        DatedRange.Of(both.Item1).And(DatedRange.Of(both.Item2)) == DatedRange.Of(both.Item1.Concat(both.Item2))).QuickCheckThrowOnFailure();
}
