using System.Globalization;

namespace ZgcDashboard.Live;

public sealed class MadeOnceTests
{
    [Fact]
    public void It_is_made_once_for_an_answer_and_a_language()
    {
        var (answer, made) = (new object(), 0);
        string Make() => MadeOnce.Of(answer, "it", () => $"{++made} {CultureInfo.CurrentUICulture.Name}");

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal("1 zh-CN", Make());
        Assert.Equal("1 zh-CN", Make());
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("2 en", Make());
        Assert.Equal("3 en", MadeOnce.Of(new object(), "it", () => $"{++made} {CultureInfo.CurrentUICulture.Name}"));
        Assert.Equal("4", MadeOnce.Of(answer, "other", () => $"{++made}"));
    }
}
