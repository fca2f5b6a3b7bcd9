using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Funds;

public sealed class FundPagesTests : PageTest
{
    private FundQueries Queries => Services.GetRequiredService<FundQueries>();

    [Fact]
    public async Task The_choices_of_stage_count_every_fund_once()
    {
        var funds = (await Queries.ModelAsync(Ct)).Funds;
        var filter = new FundFilter(null, null);

        Assert.Equal(funds.Count, Word.All<FundStage>().Append(Urls.None).Sum(stage => filter.CountOfStage(funds, stage)));
        Assert.Equal(funds.Count, Word.All<FundKind>().Sum(kind => filter.CountOfKind(funds, kind)));
    }

    [Fact]
    public async Task No_amount_is_made_up() => Assert.Equal(0, (await Queries.ModelAsync(Ct)).StepsWithAmount.Reported);

    [Fact]
    public void The_matrix_puts_a_fund_where_it_stands()
    {
        var page = RenderAt("/funds?stage=review");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("table.matrix tbody tr").Count));

        Assert.Contains(page.FindAll("table.matrix td.here"), here => here.TextContent.Contains("560", StringComparison.Ordinal));
        Assert.All(page.FindAll("table.matrix td.here"), here => Assert.Equal("评审审议", here.GetAttribute("data-stage")));
    }

    [Fact]
    public void An_unknown_stage_is_told_and_every_fund_shown()
    {
        var page = RenderAt("/funds?stage=spent");
        page.WaitForAssertion(() => Assert.Contains("spent", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(13, page.FindAll("table.matrix tbody tr").Count);
    }

    [Fact]
    public void A_step_has_an_anchor_and_says_what_was_not_reported()
    {
        var page = Render<FundPage>(p => p.Add(x => x.Id, "standards-subsidy"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#step-standards-eligible")));

        var step = page.Find("#step-standards-eligible").TextContent;
        Assert.Contains("560 项", step, StringComparison.Ordinal);
        Assert.Contains("161 家", step, StringComparison.Ordinal);
        Assert.Contains("未报告", step, StringComparison.Ordinal);
    }

    private IRenderedComponent<FundsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<FundsPage>();
    }
}
