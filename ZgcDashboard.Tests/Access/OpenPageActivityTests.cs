using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>What of a page's traffic keeps its session from growing idle.</summary>
public sealed class OpenPageActivityTests : StoreTest
{
    private readonly HandClock _clock = new();

    [Theory]
    [InlineData("BeginInvokeDotNetFromJS", true, "a click")]
    [InlineData("OnLocationChanged", true, "/projects", null, true)]
    [InlineData("OnLocationChanged", false, "/budget?kiosk=1", null, false)]
    [InlineData("OnRenderCompleted", false, 7L, null)]
    public async Task Only_what_somebody_does_on_a_page_keeps_its_session(string method, bool keeps, params object?[] arguments)
    {
        var ledger = new SessionLedger(Store.Db, new() { IdleFor = TimeSpan.FromHours(2), AtMost = TimeSpan.FromHours(12) }, _clock);
        await using var accounts = new SeededAccounts(Store);
        var id = await ledger.BeginAsync(await accounts.AddLeaderAsync("a", Ct), "127.0.0.1", Ct);
        Assert.True(await ledger.StandsAsync(id, Ct));
        _clock.Pass(TimeSpan.FromMinutes(119));

        var passedOn = false;
        await new OpenPageActivity(ledger).InvokeMethodAsync(Invocation(id, method, arguments), _ =>
        {
            passedOn = true;
            return ValueTask.FromResult<object?>(null);
        });

        _clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal((true, keeps), (passedOn, await ledger.StandsAsync(id, Ct)));
    }

    private static HubInvocationContext Invocation(string session, string method, object?[] arguments) => new(
        new Caller(new(new ClaimsIdentity([new(SessionLedger.Claim, session)]))), new ServiceCollection().BuildServiceProvider(), new Traffic(),
        typeof(Traffic).GetMethod(method)!, arguments);

    /// <summary>The methods of Blazor's hub, by name.</summary>
    private sealed class Traffic : Hub
    {
        public void BeginInvokeDotNetFromJS() => _ = Context;

        public void OnLocationChanged() => _ = Context;

        public void OnRenderCompleted() => _ = Context;
    }

    private sealed class Caller(ClaimsPrincipal user) : HubCallerContext
    {
        public override string ConnectionId => "page";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal User => user;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => CancellationToken.None;

        public override void Abort()
        {
        }
    }
}
