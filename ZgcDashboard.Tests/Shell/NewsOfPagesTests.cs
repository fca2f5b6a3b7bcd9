using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class NewsOfPagesTests : PageTest
{
    private static readonly Actor Editor = new("张三", "import", "7月台账", Rights.Editor);

    [Fact]
    public async Task A_page_with_something_new_is_marked_until_it_was_opened_and_again_when_there_is_more()
    {
        var news = await ImportAsync("projects", "id,stage", "health-valley,implementation");
        var bar = Open("/", news - 1);
        bar.WaitForAssertion(() => Assert.Equal("/projects 1", Marks(bar)));

        GoTo(bar, "/projects/health-valley?view=board");
        bar.WaitForAssertion(() => Assert.Equal("", Marks(bar)));
        GoTo(bar, "/funds");
        Assert.Equal("", Marks(bar));

        await ImportAsync("policies", "id,number", "science-city-plan,京〔2018〕1号");
        await ImportAsync("projects", "id,stage", "health-valley,on-hold");
        bar.WaitForAssertion(() => Assert.Equal("/projects 1 /policies 1", Marks(bar)));
    }

    [Fact]
    public async Task Nothing_is_new_at_a_first_visit_to_who_has_seen_it_and_in_the_past()
    {
        var news = await ImportAsync("projects", "id,stage", "health-valley,implementation");

        Assert.Equal("", Marks(Open("/", null)));
        Assert.Equal("", Marks(Open("/", news)));
        Assert.Equal("", Marks(Open("/?asof=2018-06-30", 0)));
    }

    [Fact]
    public void What_the_store_began_with_is_no_news() => Assert.Equal("", Marks(Open("/", 0)));

    [Fact]
    public void Every_kind_of_row_has_its_page_and_every_page_is_in_the_navigation()
    {
        Assert.Equal(RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name).Order(StringComparer.Ordinal),
            NewsOfPages.Pages.SelectMany(p => p.Kinds).Order(StringComparer.Ordinal));
        Assert.Subset(Navigation.Pages.Select(p => p.Address).ToHashSet(), NewsOfPages.Pages.Select(p => p.Address).ToHashSet());
    }

    private IRenderedComponent<NewsOfPages> Open(string address, long? seen) => Render<NewsOfPages>(p =>
    {
        if (seen is { } entry) p.AddCascadingValue(new LastVisit(entry, DateTime.UtcNow));
        p.Add(n => n.Here, address).Add(n => n.ChildContent,
            counts => builder => builder.AddContent(0, string.Join(' ', counts.Select(c => $"{c.Key} {c.Value}"))));
    });

    private static void GoTo(IRenderedComponent<NewsOfPages> bar, string address) => bar.Render(p => p.Add(n => n.Here, address));

    private static string Marks(IRenderedComponent<NewsOfPages> bar) => bar.Markup;

    private async Task<long> ImportAsync(string name, string header, string line)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes($"{header}\n{line}"), Ct);
        var (preview, entry) = await Services.GetRequiredService<RecordCommands>().ImportAsync(kind, rows, Editor, Ct);
        Assert.Equal([], preview.Faults);
        await Store.SeeAsync();
        return entry!.Value;
    }
}
