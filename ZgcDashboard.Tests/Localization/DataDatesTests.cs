using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Localization;

public sealed class DataDatesTests : PageTest
{
    private static readonly DateTimeOffset Now = new(2018, 12, 31, 12, 0, 0, TimeSpan.Zero);

    protected override void AddServices() => Services.AddSingleton<TimeProvider>(new Standing());

    [Theory]
    [InlineData("2018-06-30", 0, false, "数据截至 2018-06-30", "data as of 2018-06-30")]
    [InlineData("2018-03 2018-07-31", 0, false, "数据日期 2018-03 至 2018-07-31", "data of 2018-03 to 2018-07-31")]
    [InlineData("2018-03 2018-07-31", 0, true, "数据截至 2018-07-31", "data as of 2018-07-31")]
    [InlineData("2018-07", 3, false, "数据截至 2018-07，4 项中 3 项未注明日期", "data as of 2018-07, 3 of 4 undated")]
    [InlineData("", 59, false, "59 项均未注明日期", "all 59 undated")]
    [InlineData("", 1, false, "未注明日期", "undated")]
    [InlineData("", 0, false, "", "")]
    public void Dates_are_said_with_how_many_there_are_none(string dates, int undated, bool latest, string zh, string en)
    {
        var range = DatedRange.Of(dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => ((ReportedDate?)ReportedDate.Parse(d), 1)).Append((null, undated)));

        Assert.Equal(zh, Terms.Dated(range, latest) ?? "");
        InLanguage("en");
        Assert.Equal(en, Terms.Dated(range, latest) ?? "");
    }

    [Theory]
    [InlineData("2018-06-30", false)]
    [InlineData("2018-06-29", true)]
    [InlineData("2018-06", false)]
    [InlineData("2018-05", true)]
    public void Data_of_more_than_half_a_year_ago_are_marked(string date, bool stale) =>
        Assert.Equal(stale, Render<DataDates>(p => p.Add(d => d.Dates, DatedRange.Of([ReportedDate.Parse(date)]))).FindAll(".stale").Count == 1);

    private Terms Terms => Services.GetRequiredService<Terms>();

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
