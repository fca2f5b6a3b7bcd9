using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Shell;

public sealed class CrowdTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_for_too_much_at_once_is_told_when_to_come_again_and_health_is_not_counted()
    {
        await using var app = await ServeAsync(("RequestsAtOncePerAddress", "3"), ("RequestsPerAddress", "1"));
        using var client = app.GetTestClient();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/page", Ct)).StatusCode);

        using var refused = await client.GetAsync("/page", Ct);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(5)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Contains("请求过多", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", Ct)).StatusCode);
    }

    [Fact]
    public async Task Threads_stand_ready_beside_those_that_questions_and_downloads_take()
    {
        await using var app = await ServeAsync(("Questions", "11"), ("Downloads", "7"));

        ThreadPool.GetMinThreads(out var ready, out _);

        Assert.InRange(ready, 11 + 7 + 32, int.MaxValue);
    }

    [Theory]
    [InlineData("PagesPerAddress")]
    [InlineData("Pages")]
    public async Task No_more_pages_are_open_than_may_be(string limit)
    {
        await using var app = await ServeAsync((limit, "2"));
        using var client = app.GetTestClient();
        var open = new List<Task<HttpResponseMessage>> { client.GetAsync("/_blazor", Ct), client.GetAsync("/_blazor", Ct) };
        await app.Services.GetRequiredService<Opened>().Both.Task.WaitAsync(Ct);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("/_blazor", Ct)).StatusCode);
        app.Services.GetRequiredService<Opened>().Close.SetResult();
        Assert.All(await Task.WhenAll(open), page => Assert.Equal(HttpStatusCode.OK, page.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/_blazor", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("Circuits")]
    [InlineData("CircuitsPerAddress")]
    public async Task No_page_begins_where_too_many_are_held_and_one_that_comes_back_may(string limit)
    {
        await using var app = await ServeAsync((limit, "1"));
        using var client = app.GetTestClient();
        var circuits = app.Services.GetRequiredService<OpenCircuits>();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/_blazor/negotiate", null, Ct)).StatusCode);
        circuits.Add("");

        using var refused = await client.PostAsync("/_blazor/negotiate", null, Ct);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(5)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("/_blazor", Ct)).StatusCode);
        app.Services.GetRequiredService<Opened>().Close.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/_blazor?id=1", Ct)).StatusCode);
        circuits.Remove("");
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/_blazor/negotiate", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_answered_with_a_sentence()
    {
        await using var app = await ServeAsync();
        using var answer = await app.GetTestClient().GetAsync("/slow", Ct);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
    }

    private static async Task<WebApplication> ServeAsync(params (string Name, string Value)[] limits)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(limits.Select(l => KeyValuePair.Create($"Limits:{l.Name}", (string?)l.Value)));
        builder.Services.AddLanguages().AddProblemDetails().AddSingleton<Opened>().AddCrowdLimits(builder.Configuration);
        var app = builder.Build();
        app.UseLanguages();
        app.UseCrowdLimits();
        app.MapGet("/page", () => "");
        app.MapGet("/health/live", () => "");
        app.MapGet("/slow", string () => throw new QuestionTimeException(TimeSpan.FromSeconds(1)));
        app.MapPost("/_blazor/negotiate", () => "");
        app.MapGet("/_blazor", (Opened opened) => opened.WaitAsync());
        await app.StartAsync(Ct);
        return app;
    }

    private sealed class Opened
    {
        private int _count;

        public TaskCompletionSource Both { get; } = new();

        public TaskCompletionSource Close { get; } = new();

        public async Task<string> WaitAsync()
        {
            if (Interlocked.Increment(ref _count) == 2) Both.SetResult();
            await Close.Task;
            return "";
        }
    }
}
