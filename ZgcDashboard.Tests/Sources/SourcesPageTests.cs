using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Sources;

public sealed class SourcesPageTests : PageTest
{
    private Task<SourcesModel> ModelAsync() => Services.GetRequiredService<SourceQueries>().ModelAsync(Ct);

    [Fact]
    public async Task Every_fact_stands_at_each_place_that_it_cites()
    {
        var model = await ModelAsync();
        var places = model.Places.ToDictionary(p => p.Citation, p => p.Facts);

        Assert.All(model.Facts, fact => Assert.All(fact.Citations, citation => Assert.Contains(fact, places[citation])));
    }

    [Fact]
    public async Task A_copy_is_the_same_fact_and_not_counted_again()
    {
        var model = await ModelAsync();
        Assert.Equal(model.Facts.Count, model.Facts.Select(f => (f.Kind, f.Id)).Distinct().Count());
        Assert.Contains(model.Facts, f => f.Citations.Count > 1);
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

    private IRenderedComponent<SourcesPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SourcesPage>();
    }
}
