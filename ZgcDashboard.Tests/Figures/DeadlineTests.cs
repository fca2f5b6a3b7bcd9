using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class DeadlineTests
{
    private static readonly DateOnly June = new(2018, 6, 30);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 800).Select(d => new DateOnly(2017, 6, 1).AddDays(d));

    private static readonly Gen<ReportedDate?> Dates = Gen.Zip(Days, Gen.Choose(0, 6)).Select(p => Date(p.Item1, p.Item2));

    private static readonly Arbitrary<(Deadline, DateOnly)> Deadlines =
        Gen.Zip(Dates.ListOf(3).Select(d => d.ToList()).Select(d => new Deadline(d[0], d[1], d[2])), Days).Select(p => (p.Item1, p.Item2)).ToArbitrary();

    [Theory]
    [InlineData("2018-05-31", "2018-05-20", "2018-06-30", Punctuality.InTime, -11, -11)]
    [InlineData("2018-05-31", "2018-05-31", "2018-06-30", Punctuality.InTime, 0, 0)]
    [InlineData("2018-05-31", "2018-06-12", "2018-06-30", Punctuality.DoneLate, 12, 12)]
    [InlineData("2018-05", "2018-06-12", null, Punctuality.DoneLate, 12, 12)]
    [InlineData("2018-06-15", "2018-06", "2018-06-30", Punctuality.DoneMayBeLate, -14, 15)]
    [InlineData("2018-05-31", null, "2018-06-30", Punctuality.Late, 30, 30)]
    [InlineData("2018-H1", null, "2018-09", Punctuality.Late, 63, 92)]
    [InlineData("2018-06-15", null, "2018-06", Punctuality.MayBeLate, -14, 15)]
    public void What_is_done_and_what_is_late_is_told_by_the_data_with_its_days(
        string planned, string? actual, string? asOf, Punctuality expected, int low, int high)
    {
        var standing = Of(planned, actual, asOf).On(June);

        Assert.Equal((expected, low, high), (standing.Is, standing.Days!.Value.Low, standing.Days.Value.High));
        Assert.Equal(actual is null, standing.Days.Value.IsOpen);
    }

    [Theory]
    [InlineData("2018-06-29", "2018-05-31", Punctuality.Unreported, -1)]
    [InlineData("2018-06-29", null, Punctuality.Unreported, -1)]
    [InlineData("2018-06-30", "2018-06-30", Punctuality.Soon, 0)]
    [InlineData("2018-07-30", null, Punctuality.Soon, 30)]
    [InlineData("2018-07-31", null, Punctuality.Ahead, 31)]
    [InlineData("2018-H2", "2018-06-30", Punctuality.Ahead, 184)]
    public void What_is_not_late_by_the_data_is_due_by_the_day_that_is_looked_at(string planned, string? asOf, Punctuality expected, int left)
    {
        var standing = Of(planned, null, asOf).On(June);
        Assert.Equal((expected, left, null), (standing.Is, standing.DaysLeft, standing.Days));
    }

    [Fact]
    public void Nothing_becomes_late_because_time_goes_by() => Prop.ForAll(Deadlines, of =>
    {
        bool Late(DateOnly day) => of.Item1.On(day).Is is Punctuality.Late or Punctuality.DoneLate;
        return Late(of.Item2) == Late(of.Item2.AddYears(5)) && Late(of.Item2) == Late(of.Item2.AddYears(-5));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_days_are_that_vague_dates_mean_the_days_late_lie_between_the_least_and_the_most() => Prop.ForAll(
        Deadlines, Gen.Choose(0, 1000).ToArbitrary(), (of, at) =>
        {
            var (deadline, day) = of;
            if (deadline.Planned is not { } planned || (deadline.Actual ?? deadline.AsOf) is not { } come || deadline.On(day).Days is not { } late) return true;
            var exact = come.Start.DayNumber + (at % (come.End.DayNumber - come.Start.DayNumber + 1)) - planned.End.DayNumber;
            return late.Low <= exact && exact <= late.High;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_called_late_is_late_on_every_day_that_its_dates_may_mean_and_what_is_called_in_time_on_none() => Prop.ForAll(
        Deadlines, of => of.Item1.On(of.Item2) switch
        {
            { Is: Punctuality.Late or Punctuality.DoneLate, Days: { } days } => days.Low > 0,
            { Is: Punctuality.InTime, Days: { } days } => days.High <= 0,
            { Is: Punctuality.MayBeLate or Punctuality.DoneMayBeLate, Days: { } days } => days is { Low: <= 0, High: > 0 },
            { Is: Punctuality.Soon, DaysLeft: { } left } => left is >= 0 and <= Deadline.Ahead,
            { Is: Punctuality.Unreported, DaysLeft: { } left } => left < 0,
            { Is: Punctuality.Ahead, DaysLeft: { } left } => left > Deadline.Ahead,
            _ => true,
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_in_use_is_not_late_even_where_nobody_reported_the_day() =>
        Assert.Equal(Punctuality.Done, (Of("2018-03-31", null, "2018-06-30") with { IsDone = true }).On(June).Is);

    [Fact]
    public void Without_a_plan_nothing_is_late() =>
        Assert.Equal((Punctuality.Unplanned, Punctuality.Done), (new Deadline(null, null, Parse("2018-06-30")).On(June).Is, new Deadline(null, Parse("2018-05"), null).On(June).Is));

    private static Deadline Of(string planned, string? actual, string? asOf) => new(Parse(planned), Parse(actual), Parse(asOf));

    private static ReportedDate? Parse(string? date) => date is null ? null : ReportedDate.Parse(date);

    internal static ReportedDate? Date(DateOnly day, int form) => form switch
    {
        0 => null,
        1 => ReportedDate.Parse($"{day:yyyy-MM}"),
        2 => ReportedDate.Parse($"{day.Year}-Q{(day.Month + 2) / 3}"),
        3 => ReportedDate.Parse($"{day.Year}-H{(day.Month > 6 ? 2 : 1)}"),
        4 => ReportedDate.Parse($"{day.Year}"),
        5 => ReportedDate.Parse($"{day:yyyy-MM}/{day.AddMonths(2):yyyy-MM}"),
        _ => ReportedDate.On(day),
    };
}
