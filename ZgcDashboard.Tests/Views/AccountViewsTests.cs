using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Views;

public sealed class AccountViewsTests : StoreTest
{
    private static readonly View Drafts = new("草案", "/policies?status=drafting");

    private AccountViews Views => new(Store.Db, new Questions(QuestionLimits.Default));

    [Fact]
    public async Task A_view_is_its_owners_alone_and_outlives_their_being_disabled()
    {
        await using var accounts = new SeededAccounts(Store);
        var (mine, others) = (await accounts.AddLeaderAsync("王芳", Ct), await accounts.AddLeaderAsync("李雷", Ct));
        await Views.ChangeAsync(mine, list => list.Add(Drafts with { IsStart = true }), Ct);
        await Views.ChangeAsync(others, list => list.Add(Drafts), Ct);

        await accounts.Commands.DisableAsync("王芳", true, SeededAccounts.Root, Ct);

        Assert.Equal([Drafts with { IsStart = true }], (await Views.ReadAsync(mine, Ct)).Views);
        Assert.Equal((Drafts.Address, null), (await Views.StartAsync(mine, Ct), await Views.StartAsync(others, Ct)));
        await Views.ChangeAsync(others, list => list.Remove(Drafts.Name), Ct);
        Assert.Empty((await Views.ReadAsync(others, Ct)).Views);
        Assert.Single((await Views.ReadAsync(mine, Ct)).Views);
    }

    [Fact]
    public async Task Renaming_and_another_start_page_are_kept()
    {
        var mine = await OwnerAsync();
        await Views.ChangeAsync(mine, list => list.Add(Drafts with { IsStart = true }).Add(new("海淀", "/parks/haidian")), Ct);

        await Views.ChangeAsync(mine, list => list.StartWith("海淀").Rename("草案", "Drafts"), Ct);

        Assert.Equal([("Drafts", false), ("海淀", true)],
            (await Views.ReadAsync(mine, Ct)).Views.OrderBy(v => v.IsStart).Select(v => (v.Name, v.IsStart)));
    }

    [Fact]
    public async Task Of_two_tabs_that_save_the_same_name_at_once_one_is_refused()
    {
        var mine = await OwnerAsync();

        var tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            try
            {
                await Views.ChangeAsync(mine, list => list.Add(new("同名", $"/parks?without={n}")), Ct);
                return (ViewRefusal?)null;
            }
            catch (ViewRefusedException e)
            {
                return e.Refusal;
            }
        }, Ct)));

        Assert.Single(tabs, t => t is null);
        Assert.Equal(7, tabs.Count(t => t == ViewRefusal.Taken));
        Assert.Single((await Views.ReadAsync(mine, Ct)).Views);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_all_as_it_was()
    {
        var mine = await OwnerAsync();
        await Views.ChangeAsync(mine, list => list.Add(Drafts), Ct);

        await Assert.ThrowsAsync<ViewRefusedException>(() => Views.ChangeAsync(mine, list => list.Remove(Drafts.Name).Add(new("", "/")), Ct));

        Assert.Equal([Drafts], (await Views.ReadAsync(mine, Ct)).Views);
    }

    [Fact]
    public async Task Settings_are_no_data_the_history_holds_and_nobody_else_looks_again()
    {
        var mine = await OwnerAsync();
        await using var db = Store.Db.Present();
        var before = await HistoryChain.VerifyAsync(db, Ct);
        await Store.SeeAsync();
        var version = Store.Feed.Version;

        await Views.ChangeAsync(mine, list => list.Add(Drafts), Ct);
        await Store.SeeAsync();

        var after = await HistoryChain.VerifyAsync(db, Ct);
        Assert.Equal((before.Entries, null), (after.Entries, after.BrokenAt));
        Assert.Empty(after.Outside);
        Assert.Equal(version, Store.Feed.Version);
    }

    [Fact]
    public async Task They_go_with_the_account()
    {
        var mine = await OwnerAsync();
        await Views.ChangeAsync(mine, list => list.Add(Drafts), Ct);

        await Store.ExecuteAsync($"PRAGMA foreign_keys=ON; DELETE FROM AspNetUserRoles; DELETE FROM AspNetUsers WHERE Id = '{mine}'");

        await using var db = Store.Db.Present();
        Assert.Equal(0, await db.SavedViews.CountAsync(Ct));
    }

    private async Task<string> OwnerAsync()
    {
        await using var accounts = new SeededAccounts(Store);
        return await accounts.AddLeaderAsync("王芳", Ct);
    }
}
