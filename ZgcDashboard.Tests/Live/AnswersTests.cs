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

    private Task<object> AskAsync() => Store.Answers.OfAsync("it", _ =>
    {
        _asked++;
        return Task.FromResult(new object());
    }, Ct);
}
