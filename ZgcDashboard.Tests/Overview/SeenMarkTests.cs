using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

public sealed class SeenMarkTests : EditorPageTest
{
    private readonly RungClock _clock = new(Timeout.InfiniteTimeSpan);

    protected override void AddServices()
    {
        base.AddServices();
        Services.AddSingleton<TimeProvider>(_clock);
    }

    [Fact]
    public async Task Who_has_an_account_has_seen_what_they_leave_and_the_browser_is_told_nothing()
    {
        await SignInAsync(Roles.Leader);
        var mark = Render<SeenMark>(p => p.Add(m => m.Entry, 1));
        Assert.Empty(mark.FindAll("zgc-seen"));
        Assert.Null(await SeenAsync());

        await DisposeComponentsAsync();

        Assert.Equal(1, await SeenAsync());
    }

    [Fact]
    public async Task Who_stays_for_a_while_has_seen_it_too()
    {
        await SignInAsync(Roles.Leader);
        Render<SeenMark>(p => p.Add(m => m.Entry, 1));

        _clock.Ring();

        while (await SeenAsync() is null) await Task.Yield();
        Assert.Equal(1, await SeenAsync());
    }

    [Fact]
    public void Who_has_none_is_known_by_the_browser() =>
        Assert.Equal("7", Render<SeenMark>(p => p.Add(m => m.Entry, 7)).Find("zgc-seen").GetAttribute("entry"));

    private async Task<long?> SeenAsync()
    {
        await using var db = Store.Db.Present();
        return db.SeenEntries.SingleOrDefault()?.Entry;
    }
}
