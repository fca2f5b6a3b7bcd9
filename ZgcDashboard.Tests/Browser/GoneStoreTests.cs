using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>A store whose file goes away, on a server of its own: other tests would miss theirs.</summary>
public sealed class GoneStoreTests(GoneStoreTests.OwnServer server) : IClassFixture<GoneStoreTests.OwnServer>
{
    [Fact]
    public async Task A_store_that_goes_away_leaves_the_last_numbers_and_says_since_when()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/budget");
        var aside = server.StoreFile + ".aside";

        File.Move(server.StoreFile, aside);
        try
        {
            await Assertions.Expect(visitor.Page.GetByText("无法读取数据")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("81,135");
        }
        finally
        {
            File.Move(aside, server.StoreFile);
        }

        await Assertions.Expect(visitor.Page.GetByText("无法读取数据")).ToBeHiddenAsync();
    }

    public sealed class OwnServer : DashboardServer;
}
