namespace ZgcDashboard;

public sealed class UrlsTests
{
    [Theory]
    [InlineData("/budget?year=2018#top", "/budget?year=2018#top")]
    [InlineData("/", "/")]
    [InlineData("/projects?q=园&park=haidian", "/projects?q=%E5%9B%AD&park=haidian")]
    [InlineData("/projects?q=%E5%9B%AD", "/projects?q=%E5%9B%AD")]
    [InlineData("/projects?q=🏭", "/projects?q=%F0%9F%8F%AD")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("budget", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void The_way_back_stays_on_this_site(string? back, string leads) => Assert.Equal(leads, Urls.Local(back));
}
