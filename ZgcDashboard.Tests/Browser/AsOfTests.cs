using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed partial class AsOfTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_filters_searches_and_charts_keep_the_moment_until_one_goes_back_to_now()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/projects?asof=2018-06-30");
        await planner.Page.Locator("main a[href*='stage=approval']").First.ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(StageAndMoment());
        await planner.Page.Locator("input[type=search]").FillAsync("园");
        await Assertions.Expect(planner.Page).ToHaveURLAsync(SearchAndMoment());
        await planner.InteractiveAsync();

        await planner.Page.Locator("main a[download]").First.HoverAsync();
        Assert.Contains("asof=2018-06-30", await planner.Page.Locator("main a[download]").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await planner.Page.Locator("header nav a[href^='/budget']").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/budget?asof=2018-06-30");
        await planner.Page.GoBackAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(SearchAndMoment());

        await planner.Page.GetByText("回到现在").ClickAsync();
        await Assertions.Expect(planner.Page).Not.ToHaveURLAsync(Moment());
        await planner.Page.Locator("header nav a[href^='/budget']").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/budget");
        await planner.Page.GoBackAsync();
        await planner.Page.GoBackAsync();
        await Assertions.Expect(planner.Page.GetByText("截至 2018-06-30 的状态")).ToBeVisibleAsync();
        planner.SawNoFault();
    }

    [Fact]
    public async Task Links_keep_the_wish_for_what_is_stated_outright_beside_the_moment()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/projects?stated=1&asof=2018-06-30");
        await planner.Page.Locator("main a[href*='stage=approval']").First.ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/projects?stage=approval&asof=2018-06-30&stated=1");
        await planner.Page.Locator("header nav a[href^='/parks']").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/parks?asof=2018-06-30&stated=1");

        await planner.Page.GetByText("恢复推断内容").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/parks?asof=2018-06-30");
        await planner.Page.Locator("main").GetByText("只看报告明说的").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + "/parks?asof=2018-06-30&stated=1");
        planner.SawNoFault();
    }

    [Fact]
    public async Task A_click_on_a_chart_keeps_the_moment()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/parks?asof=2018-06-30");
        await planner.DrawnAsync();
        var canvas = planner.Page.Locator("figure[data-chart] canvas").First;
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        for (var y = 0.1f; y < 0.9f && planner.Page.Url.EndsWith("/parks?asof=2018-06-30", StringComparison.Ordinal); y += 0.04f)
        {
            await canvas.ClickAsync(new() { Position = new() { X = box.Width * 0.3f, Y = box.Height * y } });
            await planner.Page.WaitForTimeoutAsync(100);
        }

        await Assertions.Expect(planner.Page).Not.ToHaveURLAsync(server.Address + "/parks?asof=2018-06-30");
        await Assertions.Expect(planner.Page).ToHaveURLAsync(Moment());
    }

    [Fact]
    public async Task A_reader_picks_a_day_and_sees_what_was_known_then()
    {
        await using var leader = await Visitor.ArriveAsync(server);
        await leader.OpenAsync("/");
        await leader.Page.Locator(".as-of-control summary").ClickAsync();
        await leader.Page.Locator(".as-of-control input[type=date]").FillAsync("2018-04-15");
        await leader.Page.Locator(".as-of-control button").ClickAsync();

        await Assertions.Expect(leader.Page).ToHaveURLAsync(server.Address + "/?asof=2018-04-15");
        await Assertions.Expect(leader.Page.GetByText("截至 2018-04-15 的状态")).ToBeVisibleAsync();
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("尚无预算执行数据");
        await Assertions.Expect(leader.Page.Locator(".as-of-control .panel")).ToBeHiddenAsync();
        leader.SawNoFault();
    }

    [Fact]
    public async Task A_page_of_the_past_stays_as_it_is_when_the_present_changes()
    {
        await using var past = await Visitor.ArriveAsync(server);
        await using var present = await Visitor.ArriveAsync(server);
        await past.OpenAsync("/projects/binhai-park?asof=2018-06-30");
        await present.OpenAsync("/projects/binhai-park");

        await server.ExecuteAsync("UPDATE Projects SET NameZh = NameZh || '（改）' WHERE Id = 'binhai-park'");
        try
        {
            await Assertions.Expect(present.Page.Locator("h1")).ToContainTextAsync("（改）");
            await past.Page.WaitForTimeoutAsync(500);
            await Assertions.Expect(past.Page.Locator("h1")).Not.ToContainTextAsync("（改）");
        }
        finally
        {
            await server.ExecuteAsync("UPDATE Projects SET NameZh = replace(NameZh, '（改）', '') WHERE Id = 'binhai-park'");
        }
    }

    [Theory]
    [InlineData("/api/v1/projects?asof=lately")]
    [InlineData("/api/v1/projects?asof=2018-06-30&asof=2018-05-01")]
    [InlineData("/api/v1/projects/health-valley?asof=2018-02-30")]
    [InlineData("/data/export/projects.csv?asof=lately")]
    public async Task A_moment_that_is_not_understood_gets_a_problem_that_names_it(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("errors").TryGetProperty("asof", out _));
    }

    [Fact]
    public async Task The_api_and_the_exports_answer_of_the_moment()
    {
        using var client = await server.ClientAsync();
        async Task<int> CountAsync(string query) =>
            JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/projects{query}", UriKind.Relative), Ct)).RootElement.GetProperty("total").GetInt32();
        async Task<int> LinesAsync(string query) => (await client.GetStringAsync(new Uri($"/data/export/projects.csv{query}", UriKind.Relative), Ct)).Count(c => c == '\n') - 1;

        var now = await CountAsync("");
        Assert.Equal(now, await CountAsync("?asof=2018-06-30"));
        Assert.Equal(now, await LinesAsync("?asof=2018-06-30"));
        Assert.InRange(await CountAsync("?asof=2018-04-15"), 1, now - 1);
        Assert.Equal(await CountAsync("?asof=2018-04-15"), await LinesAsync("?asof=2018-04-15"));
        Assert.Equal(0, await CountAsync("?asof=2010-01-01"));
    }

    [GeneratedRegex("asof=2018-06-30")]
    private static partial Regex Moment();

    [GeneratedRegex("stage=approval.*asof=2018-06-30")]
    private static partial Regex StageAndMoment();

    [GeneratedRegex("q=.*asof=2018-06-30")]
    private static partial Regex SearchAndMoment();
}
