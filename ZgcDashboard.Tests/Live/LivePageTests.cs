using Bunit;
using Microsoft.AspNetCore.Components;
using ZgcDashboard.Budget;
using ZgcDashboard.Funds;
using ZgcDashboard.Overview;
using ZgcDashboard.Parks;
using ZgcDashboard.Projects;
using ZgcDashboard.Sources;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Live;

public sealed class LivePageTests : PageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<Type, string> Pages => new()
    {
        { typeof(OverviewPage), "AspNetRoles" },
        { typeof(ParksPage), "AspNetRoles" },
        { typeof(ProjectsPage), "AspNetRoles" },
        { typeof(ProjectsPage), "Flaws" },
        { typeof(BudgetPage), "AspNetRoles" },
        { typeof(BudgetPage), "Projects" },
        { typeof(FundsPage), "AspNetRoles" },
        { typeof(WorkItemsPage), "AspNetRoles" },
        { typeof(SourcesPage), "AspNetRoles" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_change_of_what_the_page_does_not_show_draws_nothing(Type pageType, string changed)
    {
        await Store.SeeAsync();
        var page = Render(builder =>
        {
            builder.OpenComponent(0, pageType);
            builder.CloseComponent();
        });
        page.WaitForElement("[data-asof], .panel");
        await ChangeAsync(page, "UPDATE AspNetUsers SET UserName = UserName");
        var drawn = page.RenderCount;

        await ChangeAsync(page, changed switch
        {
            "Flaws" => "UPDATE Flaws SET TextZh = TextZh || '*'",
            "Projects" => "UPDATE Projects SET NoteZh = NoteZh || '*'",
            _ => "INSERT INTO AspNetRoles (Id, Name) VALUES ('test', 'test')",
        });

        Assert.Equal(drawn, page.RenderCount);
    }

    [Fact]
    public async Task A_change_of_what_the_page_shows_is_drawn()
    {
        await Store.SeeAsync();
        var page = Render<OverviewPage>();

        await ChangeAsync(page, "UPDATE BudgetSnapshots SET ActualFen = 90123000000");

        page.WaitForAssertion(() => Assert.Contains("90,123", page.Markup, StringComparison.Ordinal), Patience);
    }

    /// <summary>A change, until the page has looked again, and drawn if it wants to.</summary>
    private async Task ChangeAsync(IRenderedComponent<IComponent> page, string sql)
    {
        await Store.ExecuteAsync(sql);
        for (var again = 0; again < 2; again++)
        {
            var told = new TaskCompletionSource();
            using var subscription = Store.Feed.Subscribe(() => told.TrySetResult());
            await Store.SeeAsync();
            await told.Task.WaitAsync(Patience, Ct);
        }

        for (var stood = 0; stood < 4; stood++)
        {
            var before = page.RenderCount;
            await Task.Delay(50, Ct);
            await page.InvokeAsync(() => { });
            if (before != page.RenderCount) stood = 0;
        }
    }
}
