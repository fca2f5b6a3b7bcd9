using Bunit;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data;

public sealed class DataPageTests : EditorPageTest
{
    [Theory]
    [InlineData(Roles.Editor, false, true)]
    [InlineData(Roles.Editor, true, false)]
    [InlineData(Roles.Leader, false, false)]
    public async Task Ways_to_write_are_offered_to_who_may_write_and_only_in_the_present(string role, bool past, bool offered)
    {
        await SignInAsync(role);
        var page = Render<DataPage>(p =>
        {
            if (past) p.AddCascadingValue(Then);
        });
        page.WaitForElement("table");

        Assert.Equal(offered, page.FindAll("a").Any(a => a.GetAttribute("href") is { } to && (to.StartsWith(Urls.Import(), StringComparison.Ordinal) || to.StartsWith("/data/edit", StringComparison.Ordinal))));
        Assert.NotEmpty(page.FindAll("a[download]"));
    }
}
