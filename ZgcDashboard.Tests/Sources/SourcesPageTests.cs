using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Sources;

public sealed class SourcesPageTests : PageTest
{
    private Task<SourcesModel> ModelAsync() => Services.GetRequiredService<SourceQueries>().ModelAsync(Ct);

    [Fact]
    public async Task Every_fact_stands_at_each_place_that_it_cites()
    {
        var places = (await PlacesAsync()).ToDictionary(p => p.Place!, p => p.Facts.Select(f => (f.Kind, f.Id)).ToList());

        Assert.All((await PlacesAsync()).SelectMany(p => p.Facts), fact => Assert.All(fact.Citations.Cast<ReportPlace>(), citation => Assert.Contains((fact.Kind, fact.Id), places[citation.AsWhole()])));
    }

    [Fact]
    public async Task A_copy_is_the_same_fact_and_not_counted_again()
    {
        var facts = (await PlacesAsync()).SelectMany(p => p.Facts).ToList();
        Assert.Equal((await ModelAsync()).Total, facts.Select(f => (f.Kind, f.Id)).Distinct().Count());
        Assert.Contains(facts, f => f.Citations.Count > 1 && f.Kind == SourceKind.Projects);
        Assert.Equal((await ModelAsync()).Total, Enum.GetValues<SourceKind>().Sum((await ModelAsync()).CountOf));
    }

    [Fact]
    public void A_section_in_the_address_shows_its_facts_and_flaws()
    {
        var page = RenderAt("/sources?section=6");
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#s06-2")));

        Assert.Contains("716", page.Find("#s06-2").TextContent, StringComparison.Ordinal);
        Assert.Contains("58", page.Find("#s06-2 .flaw").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_finds_facts_in_either_language()
    {
        var page = RenderAt("/sources?q=laborator");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("li.fact")));
    }

    [Fact]
    public void Without_the_report_the_citation_stands_alone()
    {
        var page = RenderAt("/sources?section=6");
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#s06-2")));
        Assert.Empty(page.FindAll("blockquote"));
    }

    [Fact]
    public async Task With_the_report_the_passage_stands_beside_the_facts()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "(六)标题。\n\n二是正文。", Ct);
            Services.GetRequiredService<IConfiguration>()["Report:Path"] = file;
            var page = RenderAt("/sources?section=6");

            page.WaitForAssertion(() => Assert.Contains("二是正文。", page.Find("#s06-2 blockquote").TextContent, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("/sources?section=11&paragraph=2", "s11-p2", "第二段。")]
    [InlineData("/sources?section=11", null, null)]
    [InlineData("/sources?section=11&paragraph=0", null, null)]
    [InlineData("/sources?section=11&paragraph=9", null, null)]
    public async Task A_citation_leads_to_its_paragraph_and_marks_it(string address, string? anchor, string? said)
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.Of("report.txt"), "(十一)标题。\n\n第一段。\n\n第二段。\n\n(十三)标题。\n\n一是正文。", Ct);
        Services.GetRequiredService<IConfiguration>()["Report:Path"] = folder.Of("report.txt");
        var page = RenderAt(address);

        page.WaitForAssertion(() => Assert.Equal(["s11-p1", "s11-p2"], page.FindAll("#s11 blockquote p[id]").Select(p => p.Id)));
        Assert.Equal((anchor, said), page.FindAll("blockquote .marked") is [var marked] ? (marked.Id, marked.TextContent) : (null, null));
        Assert.Contains(page.FindAll("#s11 a.paragraph"), a => a.TextContent == "第2段" && a.GetAttribute("href") == "/sources?section=11&paragraph=2#s11-p2");
    }

    [Fact]
    public async Task The_pages_of_a_filter_hold_each_fact_once_at_each_of_its_places()
    {
        await new Store.Generating.Generator(Store.Db, TimeProvider.System).GenerateAsync(900, 16, 1, replace: false, Ct);
        var queries = Services.GetRequiredService<SourceQueries>();
        var shown = new List<(ReportPlace?, SourceKind, string)>();
        var pages = (await queries.ShownAsync(new() { Kind = SourceKind.Projects }, Ct)).Pages;
        for (var page = 1; page <= pages; page++)
            shown.AddRange((await queries.ShownAsync(new() { Kind = SourceKind.Projects, Page = page }, Ct)).Places.SelectMany(p => p.Facts.Select(f => (p.Place, f.Kind, f.Id))));

        Assert.True(pages > 4);
        Assert.Equal(shown.Count, shown.Distinct().Count());
        Assert.Equal((await ModelAsync()).CountOf(SourceKind.Projects), shown.Select(s => s.Item3).Distinct().Count());
    }

    /// <summary>Every place with all of its facts, section by section.</summary>
    private async Task<List<SourcePlace>> PlacesAsync()
    {
        var places = new List<SourcePlace>();
        foreach (var section in (await ModelAsync()).Sections.ToList())
            places.AddRange((await Services.GetRequiredService<SourceQueries>().ShownAsync(new() { Section = section }, Ct)).Places);
        return places;
    }

    private IRenderedComponent<SourcesPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SourcesPage>();
    }
}
