using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Live;

public sealed class AnswersTests : StoreTest
{
    private int _asked;

    [Fact]
    public async Task Everyone_shares_one_answer_until_the_data_changes()
    {
        var first = await AskAsync();
        var second = await AskAsync();
        Store.Feed.DataChanged();
        var third = await AskAsync();

        Assert.Same(first, second);
        Assert.NotSame(first, third);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task A_question_that_failed_is_asked_again()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.Answers.OfAsync<string>("it", _ => throw new IOException(), Ct));
        Assert.Equal("now", await Store.Answers.OfAsync("it", _ => Task.FromResult("now"), Ct));
    }

    [Fact]
    public async Task Five_hundred_who_ask_at_once_cost_the_store_one_question()
    {
        var begun = new TaskCompletionSource();
        var asked = 0;
        var askers = Enumerable.Range(0, 500).Select(_ => Task.Run(() => Store.Answers.OfAsync("it", async token =>
        {
            Interlocked.Increment(ref asked);
            await begun.Task.WaitAsync(token);
            return new object();
        }, Ct))).ToList();
        begun.SetResult();

        Assert.Single((await Task.WhenAll(askers)).Distinct());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_change_of_a_table_leaves_the_answers_that_do_not_read_it()
    {
        await ChangeAsync("UPDATE Funds SET NameZh = NameZh");
        var parks = await AskAsync("parks", db => db.Parks.CountAsync(Ct));
        var projects = await AskAsync("projects", db => db.Projects.CountAsync(Ct));

        await ChangeAsync("UPDATE Projects SET NameZh = NameZh || '*'");

        Assert.Same(parks, await AskAsync("parks", db => db.Parks.CountAsync(Ct)));
        Assert.NotSame(projects, await AskAsync("projects", db => db.Projects.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_answer_that_uses_another_falls_with_it()
    {
        await ChangeAsync("UPDATE Funds SET NameZh = NameZh");
        async Task<object> OuterAsync() =>
            await Store.Answers.OfAsync("outer", async _ => (object)(await AskAsync("parks", db => db.Parks.CountAsync(Ct)), new object()),
            Ct);
        await AskAsync("parks", db => db.Parks.CountAsync(Ct));
        var first = await OuterAsync();
        Assert.Same(first, await OuterAsync());

        await ChangeAsync("UPDATE Parks SET NameZh = NameZh || '*'");

        Assert.NotSame(first, await OuterAsync());
    }

    private Task<object> AskAsync(string question, Func<DashboardDb, Task<int>> count) => Store.Answers.OfAsync(question, async token =>
    {
        await using var db = Store.Db.Present();
        return (object)await count(db);
    }, Ct);

    private async Task ChangeAsync(string sql)
    {
        await Store.ExecuteAsync(sql);
        await Store.SeeAsync();
    }

    private Task<object> AskAsync() => Store.Answers.OfAsync("it", _ =>
    {
        _asked++;
        return Task.FromResult(new object());
    }, Ct);
}
