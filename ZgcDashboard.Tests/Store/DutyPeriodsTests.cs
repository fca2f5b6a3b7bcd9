using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

public sealed class DutyPeriodsTests
{
    [Theory]
    [InlineData(Rhythm.Month, "2018-06", 5, "2018-07-05")]
    [InlineData(Rhythm.Month, "2018-01", 31, "2018-02-28")]
    [InlineData(Rhythm.Month, "2019-12", 10, "2020-01-10")]
    [InlineData(Rhythm.Quarter, "2018-Q3", 5, "2018-10-05")]
    [InlineData(Rhythm.HalfYear, "2018-H1", 15, "2018-07-15")]
    [InlineData(Rhythm.Year, "2018", 20, "2019-01-20")]
    public void A_period_is_due_in_the_month_after_it(Rhythm rhythm, string period, int day, string due) =>
        Assert.Equal(DateOnly.ParseExact(due, "yyyy-MM-dd", null), DutyPeriods.DueOn(Of(rhythm, day, period), ReportedDate.Parse(period)));

    [Fact]
    public void A_year_has_the_periods_from_the_first_to_the_last()
    {
        var duty = Of(Rhythm.Month, 5, "2018-06", "2018-08");

        Assert.Equal(["2018-06", "2018-07", "2018-08"], DutyPeriods.Of(duty, 2018).Select(p => p.ToString()));
        Assert.Empty(DutyPeriods.Of(duty, 2019));
        Assert.Equal(["2018-Q2", "2018-Q3", "2018-Q4"], DutyPeriods.Of(Of(Rhythm.Quarter, 5, "2018-Q2"), 2018).Select(p => p.ToString()));
    }

    [Fact]
    public void Each_period_of_any_rhythm_ends_in_its_year_and_is_due_after_its_end() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<Rhythm>()).ToArbitrary(), Gen.Choose(1990, 2100).ToArbitrary(), Gen.Choose(1, 31).ToArbitrary(), (rhythm, year, day) =>
        {
            var duty = Of(rhythm, day, rhythm switch { Rhythm.Month => "1990-01", Rhythm.Quarter => "1990-Q1", Rhythm.HalfYear => "1990-H1", _ => "1990" });
            var periods = DutyPeriods.Of(duty, year).ToList();

            Assert.Equal(rhythm switch { Rhythm.Month => 12, Rhythm.Quarter => 4, Rhythm.HalfYear => 2, _ => 1 }, periods.Count);
            Assert.All(periods, p => Assert.Equal(year, p.End.Year));
            Assert.All(periods, p => Assert.InRange(DutyPeriods.DueOn(duty, p).DayNumber - p.End.DayNumber, 1, 31));
        }).QuickCheckThrowOnFailure();

    private static Duty Of(Rhythm rhythm, int day, string first, string? last = null) => new()
    {
        Id = "duty", UnitZh = "海淀园", UnitEn = "Haidian", List = ReportedList.Projects, Rhythm = rhythm, DueDay = day,
        First = ReportedDate.Parse(first), Last = last is null ? null : ReportedDate.Parse(last),
    };
}
