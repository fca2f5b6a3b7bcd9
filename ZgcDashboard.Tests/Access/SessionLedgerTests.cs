using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class SessionLedgerTests : StoreTest
{
    private readonly HandClock _clock = new();
    private readonly SessionSettings _settings = new() { IdleFor = TimeSpan.FromHours(2), AtMost = TimeSpan.FromHours(12) };

    [Fact]
    public async Task A_session_ends_by_its_age_however_busy_it_is()
    {
        var ledger = Ledger();
        var id = await BeginAsync(ledger);
        for (var hour = 0; hour < 11; hour++)
        {
            _clock.Pass(TimeSpan.FromHours(1));
            Assert.True(await ledger.StandsAsync(id, Ct));
            await ledger.SeenAsync(id, Ct);
        }

        _clock.Pass(TimeSpan.FromHours(1));
        Assert.False(await ledger.StandsAsync(id, Ct));
    }

    [Fact]
    public async Task A_session_in_which_nothing_is_done_grows_idle_though_its_page_is_open()
    {
        var ledger = Ledger();
        var id = await BeginAsync(ledger);
        for (var minute = 0; minute < 119; minute++)
        {
            _clock.Pass(TimeSpan.FromMinutes(1));
            Assert.True(await ledger.StandsAsync(id, Ct));
        }

        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.False(await ledger.StandsAsync(id, Ct));
    }

    [Fact]
    public async Task What_ends_in_one_process_ends_in_the_other_within_seconds()
    {
        var (here, there) = (Ledger(), Ledger());
        var id = await BeginAsync(here);
        Assert.True(await there.StandsAsync(id, Ct));

        await here.EndAsync(id, Ct);

        Assert.False(await here.StandsAsync(id, Ct));
        _clock.Pass(TimeSpan.FromSeconds(6));
        Assert.False(await there.StandsAsync(id, Ct));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_lengthens_no_session()
    {
        var ledger = Ledger();
        var id = await BeginAsync(ledger);
        _clock.Set(TimeSpan.FromDays(-30));

        Assert.False(await ledger.StandsAsync(id, Ct));
    }

    [Fact]
    public async Task Sessions_that_are_over_are_not_kept()
    {
        var ledger = Ledger();
        var account = await AccountAsync();
        await ledger.BeginAsync(account, "10.0.0.1", Ct);
        _clock.Pass(TimeSpan.FromHours(13));
        await ledger.BeginAsync(account, "10.0.0.1", Ct);

        await using var db = Store.Db.Present();
        Assert.Equal(1, await db.Sessions.CountAsync(Ct));
    }

    private SessionLedger Ledger() => new(Store.Db, _settings, _clock);

    private async Task<string> BeginAsync(SessionLedger ledger) => await ledger.BeginAsync(await AccountAsync(), "10.0.0.1", Ct);

    private async Task<string> AccountAsync()
    {
        await using var accounts = new SeededAccounts(Store);
        return await accounts.AddLeaderAsync("a", Ct);
    }
}
