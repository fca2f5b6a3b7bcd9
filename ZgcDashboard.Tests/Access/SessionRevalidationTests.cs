using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>What an open page notices of its session.</summary>
public sealed class SessionRevalidationTests : StoreTest
{
    private static readonly SessionSettings Often = new() { RecheckEvery = TimeSpan.FromMilliseconds(20) };

    [Fact]
    public async Task A_session_that_has_ended_is_signed_out()
    {
        await using var page = await OpenAsync();

        await page.Ledger.EndAsync(page.Session, Ct);

        await page.SignedOut.Task.WaitAsync(Ct);
        Assert.Empty(page.Log.Faults);
    }

    [Fact]
    public async Task A_session_stands_while_the_store_cannot_be_read()
    {
        await using var page = await OpenAsync();

        await Store.ExecuteAsync("ALTER TABLE AspNetUsers RENAME TO away");
        await page.AskedAgainAsync();
        await page.AskedAgainAsync();
        Assert.False(page.SignedOut.Task.IsCompleted);
        await Store.ExecuteAsync("ALTER TABLE away RENAME TO AspNetUsers");
        await page.Ledger.EndAsync(page.Session, Ct);

        await page.SignedOut.Task.WaitAsync(Ct);
        Assert.Empty(page.Log.Faults);
    }

    [Fact]
    public async Task A_server_that_has_stopped_signs_no_page_out_and_logs_no_error()
    {
        await using var page = await OpenAsync();

        page.Server.StopApplication();
        await page.Accounts.DisposeAsync();
        await Task.WhenAny(page.SignedOut.Task, Task.Delay(20 * Often.RecheckEvery, Ct));

        Assert.False(page.SignedOut.Task.IsCompleted);
        Assert.Empty(page.Log.Faults);
    }

    [Fact]
    public async Task A_page_that_is_closed_while_its_session_ends_is_not_drawn_any_more()
    {
        await using var page = await OpenAsync();

        page.Clock.BeforeAnswer = () =>
        {
            ((IDisposable)page.Provider).Dispose();
            throw new OperationCanceledException();
        };
        await Task.WhenAny(page.SignedOut.Task, Task.Delay(20 * Often.RecheckEvery, Ct));

        Assert.False(page.SignedOut.Task.IsCompleted);
        Assert.Empty(page.Log.Faults);
    }

    private async Task<OpenPage> OpenAsync()
    {
        var page = new OpenPage(Store);
        var id = await page.Accounts.AddLeaderAsync("a", Ct);
        page.Session = await page.Ledger.BeginAsync(id, "127.0.0.1", Ct);
        var user = await page.Accounts.SessionOfAsync("a");
        ((ClaimsIdentity)user.Identity!).AddClaim(new(SessionLedger.Claim, page.Session));
        page.Provider.SetAuthenticationState(Task.FromResult(new AuthenticationState(user)));
        page.Provider.AuthenticationStateChanged += _ => page.SignedOut.TrySetResult();
        await page.AskedAgainAsync();
        return page;
    }

    private sealed class OpenPage : IAsyncDisposable
    {
        public OpenPage(SeededStore store)
        {
            (Accounts, Ledger) = (new(store), new(store.Db, Often, Clock));
            Provider = new(LoggerFactory.Create(l => l.AddProvider(Log)), Accounts.Scopes, Often, Ledger, Server);
        }

        public AskedClock Clock { get; } = new();

        public FaultLog Log { get; } = new();

        public HandLifetime Server { get; } = new();

        public SeededAccounts Accounts { get; }

        public SessionLedger Ledger { get; }

        public SessionRevalidation Provider { get; }

        public string Session { get; set; } = "";

        public TaskCompletionSource SignedOut { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Until a question that began before has been answered, and another has begun; or nobody asks any more.</summary>
        public async Task AskedAgainAsync()
        {
            for (var i = 0; i < 2; i++) await Task.WhenAny(Clock.AskedAsync(), SignedOut.Task);
        }

        public async ValueTask DisposeAsync()
        {
            ((IDisposable)Provider).Dispose();
            await Accounts.DisposeAsync();
            Server.Dispose();
        }
    }

    /// <summary>The ledger looks at it once for each question.</summary>
    private sealed class AskedClock : TimeProvider
    {
        private volatile TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action? BeforeAnswer { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Exchange(ref _asked, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            BeforeAnswer?.Invoke();
            return base.GetUtcNow();
        }

        public Task AskedAsync() => _asked.Task.WaitAsync(Ct);
    }
}
