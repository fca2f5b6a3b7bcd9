using Microsoft.Extensions.Logging.Abstractions;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class VisitsTests : StoreTest
{
    private readonly HandClock _clock = new();

    private Visits Visits => new(Store.Db, new Questions(QuestionLimits.Default), _clock, NullLogger<Visits>.Instance);

    [Fact]
    public async Task What_an_account_has_seen_is_its_own_and_the_same_wherever_it_signs_in()
    {
        await using var accounts = new SeededAccounts(Store);
        var (mine, others) = (await accounts.AddLeaderAsync("王芳", Ct), await accounts.AddLeaderAsync("李雷", Ct));
        Assert.Null(await Visits.OfAsync(mine, Ct));

        await Visits.KeepAsync(mine, 2, Ct);

        Assert.Equal(new LastVisit(2, _clock.GetUtcNow().UtcDateTime), await Visits.OfAsync(mine, Ct));
        Assert.Null(await Visits.OfAsync(others, Ct));
    }

    [Fact]
    public async Task A_window_that_shows_less_takes_nothing_back()
    {
        await using var accounts = new SeededAccounts(Store);
        var mine = await accounts.AddLeaderAsync("王芳", Ct);
        await Visits.KeepAsync(mine, 2, Ct);
        await Visits.KeepAsync(mine, 1, Ct);

        Assert.Equal(2, (await Visits.OfAsync(mine, Ct))!.Entry);
    }

    [Fact]
    public async Task After_a_copy_was_restored_that_ends_earlier_what_comes_next_is_new()
    {
        await using var accounts = new SeededAccounts(Store);
        var mine = await accounts.AddLeaderAsync("王芳", Ct);
        await Visits.KeepAsync(mine, 700, Ct);

        await Visits.KeepAsync(mine, 1, Ct);

        Assert.Equal(2, (await Visits.OfAsync(mine, Ct))!.Entry);
    }

    [Fact]
    public async Task An_account_that_is_gone_and_a_store_that_is_closed_are_no_fault_of_the_page()
    {
        await Visits.KeepAsync("nobody", 1, Ct);
        await Store.ExecuteAsync("DROP TABLE SeenEntries");

        Assert.Null(await Visits.OfAsync("nobody", Ct));
        await Visits.KeepAsync("nobody", 1, Ct);
    }

    [Fact]
    public void The_text_that_is_handed_to_the_page_says_the_same()
    {
        var visit = new LastVisit(12, new DateTime(2018, 7, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(visit, LastVisit.Parse(visit.Text));
    }
}
