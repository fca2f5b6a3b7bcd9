using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Marks;

public sealed class RecordLinksTests : EditorPageTest
{
    [Theory]
    [InlineData(Roles.Editor, false, true)]
    [InlineData(Roles.Editor, true, false)]
    [InlineData(Roles.Leader, false, false)]
    public async Task A_row_is_offered_for_change_to_who_may_and_only_in_the_present(string role, bool past, bool offered)
    {
        await SignInAsync(role);
        await Services.GetRequiredService<CurrentRights>().NowAsync();
        var links = Render<RecordLinks>(p =>
        {
            p.Add(x => x.Kind, "projects").Add(x => x.Id, "health-valley");
            if (past) p.AddCascadingValue(Then);
        });
        var adding = Render<NewRecordLink>(p =>
        {
            p.Add(x => x.Kind, "projects");
            if (past) p.AddCascadingValue(Then);
        });

        Assert.Equal(offered ? 1 : 0, links.FindAll("a[href='/data/edit/projects/health-valley']").Count);
        Assert.Equal(offered ? 1 : 0, adding.FindAll("a").Count);
        Assert.NotNull(links.Find("a[href='/data/history/projects/health-valley']"));
    }
}
