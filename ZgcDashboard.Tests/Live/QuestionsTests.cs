namespace ZgcDashboard.Live;

public sealed class QuestionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_are_worked_on_at_a_time_than_may_be()
    {
        var questions = new Questions(new(2, TimeSpan.FromMinutes(1)));
        using var first = new SemaphoreSlim(0);
        var (now, most) = (0, 0);
        Task<int> Ask(int i) => questions.AnswerAsync(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (i < 2) first.Wait(Ct);
            Interlocked.Decrement(ref now);
            return Task.FromResult(i);
        }, Ct);

        var asked = Enumerable.Range(0, 20).Select(Ask).ToList();
        first.Release(2);

        Assert.Equal(Enumerable.Range(0, 20), await Task.WhenAll(asked));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task One_that_waits_for_another_holds_no_place()
    {
        var questions = new Questions(new(1, TimeSpan.FromMinutes(1)));
        var answer = await questions.AnswerAsync(async ct => 1 + await questions.AnswerAsync(_ => Task.FromResult(1), ct), Ct);
        Assert.Equal(2, answer);
    }

    [Fact]
    public async Task One_that_takes_too_long_ends_and_says_so()
    {
        var questions = new Questions(new(1, TimeSpan.FromMilliseconds(1)));
        await Assert.ThrowsAsync<QuestionTimeException>(() => questions.AnswerAsync<int>(async ct =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return 1;
        }, Ct));
    }

    [Fact]
    public async Task One_whose_asker_has_left_does_not_begin()
    {
        var questions = new Questions(QuestionLimits.Default);
        var begun = false;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            questions.AnswerAsync(_ => Task.FromResult(begun = true), new CancellationToken(true)));
        Assert.False(begun);
    }

    [Fact]
    public async Task One_whose_request_is_broken_off_ends()
    {
        using var request = new CancellationTokenSource();
        using var asker = Asker.Is(request.Token);
        var asked = new Questions(QuestionLimits.Default).AnswerAsync<int>(async ct =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return 1;
        }, Ct);

        await request.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }
}
