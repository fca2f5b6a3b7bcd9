using Microsoft.Data.Sqlite;
using ZgcDashboard.Store;

namespace ZgcDashboard.Live;

/// <summary>What questions to the store may cost together.</summary>
/// <param name="AtOnce">How many are worked on at a time; the others wait. SQLite works where it is asked: without a bound, slow questions
/// would take every thread.</param>
/// <param name="Longest">How long one may take, its waiting included.</param>
public sealed record QuestionLimits(int AtOnce, TimeSpan Longest)
{
    public static QuestionLimits Default { get; } = new(Math.Max(4, 2 * Environment.ProcessorCount), TimeSpan.FromSeconds(20));
}

/// <summary>Works on questions, so many at a time, each within its time. One that waits for another holds no place.</summary>
public sealed class Questions(QuestionLimits limits)
{
    private readonly TaskScheduler _places = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, limits.AtOnce).ConcurrentScheduler;

    /// <param name="ask">Asks the store.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more; <see cref="Asker.Left"/> ends it too.</param>
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public async Task<T> AnswerAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken ct)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(ct, Asker.Left);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(left.Token);
        over.CancelAfter(limits.Longest);
        try
        {
            return await Task.Factory.StartNew(() => ask(over.Token), over.Token, TaskCreationOptions.DenyChildAttach, _places).Unwrap();
        }
        catch (Exception e) when (over.IsCancellationRequested
            && e is OperationCanceledException or SqliteException { SqliteErrorCode: Interrupts.Code })
        {
            left.Token.ThrowIfCancellationRequested();
            throw new QuestionTimeException(limits.Longest);
        }
    }
}

/// <summary>A question took longer than it may; asked again when the store has less to do, it may be answered.</summary>
public sealed class QuestionTimeException(TimeSpan longest)
    : TimeoutException($"The answer was not found within {longest.TotalSeconds:0} s; please try again later or narrow the question.");
