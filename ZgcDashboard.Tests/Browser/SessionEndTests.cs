using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>Open pages whose sessions end, and a server that ends under open pages.</summary>
public sealed class SessionEndTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_end_of_a_session_nor_that_of_the_server_is_an_error()
    {
        await using var server = new OwnServer();
        await using var one = await OpenAsync(server, "goes first");
        await using var other = await OpenAsync(server, "stays to the end");

        await server.Accounts.SignOutEverywhereAsync("goes first", "", Ct);
        await Assertions.Expect(one.Page.Locator("h1")).ToHaveTextAsync("登录");
        await server.StopAsync();

        // A page that had been asked about its session after that would have been asked by now.
        await Task.Delay(4 * ClosedServer.Recheck, Ct);
        Assert.Empty(server.Log.Faults);
    }

    private static async Task<Visitor> OpenAsync(OwnServer server, string name)
    {
        var visitor = await Visitor.ArriveAsync(server);
        await server.AddAsync(name, Roles.Leader);
        await visitor.Page.GotoAsync(server.Address + Urls.SignIn("/budget"));
        await visitor.Page.Locator("input[autocomplete=username]").FillAsync(name);
        await visitor.Page.Locator("input[type=password]").FillAsync(Someone.Password);
        await visitor.Page.Locator("button[type=submit]").ClickAsync();
        await visitor.InteractiveAsync();
        return visitor;
    }

    private sealed class OwnServer : ClosedServer
    {
        internal FaultLog Log { get; } = new();

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.ConfigureLogging(logging => logging.AddProvider(Log));
        }
    }
}
