using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Browser;

/// <summary>A leader who looks again, from another machine.</summary>
public sealed class SinceLastLookTests(SinceLastLookTests.OwnServer server) : IClassFixture<SinceLastLookTests.OwnServer>
{
    private const string Name = "隔日再看的领导";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_recorded_meanwhile_is_said_and_its_page_marked_until_it_was_opened()
    {
        await using (var office = await Visitor.ArriveAsync(server))
        {
            await office.SignInAsync(server, Name, Roles.Leader);
            await Assertions.Expect(office.Page.Locator(".news")).ToHaveCountAsync(0);
            await office.Page.Locator("header nav a[href='/funds']").ClickAsync();
            await Assertions.Expect(office.Page.Locator("h1")).ToContainTextAsync("资金");
            office.SawNoFault();
        }

        await server.ImportAsync("projects", "id,stage\nhealth-valley,on-hold");

        await using var home = await Visitor.ArriveAsync(server);
        await home.Page.GotoAsync(server.Address + "/");
        await Assertions.Expect(home.Page.Locator(".news")).ToHaveCountAsync(0);
        await home.EnterAsync(server, Name);
        await Assertions.Expect(home.Page.Locator(".since").First).ToContainTextAsync("1 次新的录入");
        var mark = home.Page.Locator("header nav a[href='/projects'] .news");
        await Assertions.Expect(mark).ToContainTextAsync("有 1 次新录入");
        await Assertions.Expect(home.Page.Locator("header nav .news")).ToHaveCountAsync(1);
        await home.Page.Locator("header nav a[href='/projects']").ClickAsync();
        await Assertions.Expect(mark).ToHaveCountAsync(0);
        home.SawNoFault();
    }

    /// <summary>Of its own: other tests write to the shared one.</summary>
    public sealed class OwnServer : DashboardServer
    {
        public async Task ImportAsync(string name, string text)
        {
            var kind = RecordKinds.Find(name)!;
            var rows = await Services.GetRequiredService<ImportReader>().ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes(text), Ct);
            await Services.GetRequiredService<RecordCommands>().ImportAsync(kind, rows, new("张三", "import", "7月台账", Rights.Editor), Ct);
        }
    }
}
