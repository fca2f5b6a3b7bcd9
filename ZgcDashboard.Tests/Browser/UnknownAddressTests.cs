using System.Net;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed class UnknownAddressTests(DashboardServer server)
{
    [Theory]
    [InlineData("/budgte", "/budget")]
    [InlineData("/parks/haidiam", "/parks/haidian")]
    [InlineData("/projects/health-valey", "/projects/health-valley")]
    public async Task An_unknown_address_offers_the_nearest(string typed, string meant)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync(typed);

        await Assertions.Expect(visitor.Page.Locator($"main a[href='{meant}']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_address_of_no_page_is_answered_with_404()
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri("/no-such-page", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
