using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>A leader asks of a budget by the month, on a server of their own: its lines would be news to other tests.</summary>
public sealed class MonthlyBudgetTests(MonthlyBudgetTests.OwnServer server) : IClassFixture<MonthlyBudgetTests.OwnServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compared_with_plan_and_last_year_and_from_the_total_by_clicks_to_the_files_row()
    {
        await using var leader = await Visitor.ArriveAsync(server);
        await server.FillAsync(Ct);
        await leader.OpenAsync("/budget?year=2018");
        await leader.DrawnAsync();

        await Assertions.Expect(leader.Page.Locator("#comparison")).ToContainTextAsync("+30,000 万元（+29.7%）");
        await Assertions.Expect(leader.Page.Locator("#lines tfoot")).ToContainTextAsync("+3,000");
        await leader.AxeFindsNothingAsync();
        await leader.Page.Locator("#lines").GetByRole(AriaRole.Link, new() { Name = "人才公寓建设" }).ClickAsync();
        await Assertions.Expect(leader.Page.Locator("h1")).ToHaveTextAsync("人才公寓建设");
        await leader.DrawnAsync();
        await leader.AxeFindsNothingAsync();
        await leader.Page.SetViewportSizeAsync(390, 844);
        Assert.Equal(0, await leader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await leader.Page.Locator("#snapshots tbody tr").First.Locator(".cite a").ClickAsync();
        await Assertions.Expect(leader.Page).ToHaveURLAsync(new Regex("/data/history/\\d+"));
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("2018-09-30");
        leader.SawNoFault();
    }

    [Fact]
    public async Task A_slider_moved_by_the_keyboard_writes_the_address_and_the_address_opens_what_it_supposes()
    {
        await using var leader = await Visitor.ArriveAsync(server);
        await leader.OpenAsync("/budget?year=2018");
        await leader.Page.Locator("#what-if > summary").ClickAsync();
        var target = leader.Page.Locator("#what-if input[type=range]").Last;
        await target.FocusAsync();
        await leader.Page.Keyboard.PressAsync("ArrowLeft");

        await Assertions.Expect(leader.Page).ToHaveURLAsync(new Regex("year=2018.*target=99"));
        await Assertions.Expect(leader.Page.Locator("#what-if")).ToContainTextAsync("调整后预算的 99%");
        await leader.OpenAsync("/budget?year=2018&supplement=2018-05-15&target=90");
        await Assertions.Expect(leader.Page.Locator("#what-if")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(leader.Page.Locator("#what-if")).ToContainTextAsync("追加预算到位日：2018-05-15");
        await leader.AxeFindsNothingAsync();
        leader.SawNoFault();
    }

    [Fact]
    public async Task A_program_reads_the_lines_with_their_snapshots_and_the_versions_of_the_plan()
    {
        using var client = await server.ClientAsync();
        await server.FillAsync(Ct);
        var lines = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/budget/lines?year=2018", UriKind.Relative), Ct)).RootElement.GetProperty("items");
        var plans = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/budget/plans?budget=special-funds-2018", UriKind.Relative), Ct)).RootElement.GetProperty("items");

        Assert.Equal(["talent-housing-2018", "parks-2018", "services-2018"], lines.EnumerateArray().Select(l => l.GetProperty("id").GetString()));
        var latest = lines[0].GetProperty("snapshots").EnumerateArray().Last();
        Assert.Equal((48_000m, 80_000m, "form"), (latest.GetProperty("actualTenThousandYuan").GetDecimal(), latest.GetProperty("adjustedTenThousandYuan").GetDecimal(),
            latest.GetProperty("citation").GetProperty("kind").GetString()));
        Assert.Equal(["2018-01-20", "2018-09-10"], plans.EnumerateArray().Select(p => p.GetProperty("approvedOn").GetString()));
        Assert.All(plans.EnumerateArray(), p => Assert.Equal((true, 36), (p.GetProperty("isSumOfLines").GetBoolean(), p.GetProperty("months").GetArrayLength())));
    }

    public sealed class OwnServer : DashboardServer
    {
        private readonly SemaphoreSlim _filling = new(1, 1);
        private bool _filled;

        public async Task FillAsync(CancellationToken ct)
        {
            await _filling.WaitAsync(ct);
            if (!_filled) await MonthlyBudget.StoreAsync(Services.GetRequiredService<StoreContexts>(), ct);
            _filled = true;
            _filling.Release();
        }
    }
}
