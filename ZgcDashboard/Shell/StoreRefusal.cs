using Microsoft.AspNetCore.Diagnostics;
using ZgcDashboard.Live;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Shell;

/// <summary>
/// A store that is held, full or only to be read is no fault of the program: whoever asks gets 503, a sentence, and when to
/// come again. People get it as a page in their language, programs in English, as all that is wrong with a request.
/// </summary>
internal sealed class StoreRefusal : IExceptionHandler
{
    private const string SecondsToWait = "5";

    private static readonly FaultRule[] Passing = [FaultRule.StoreLocked, FaultRule.StoreFull, FaultRule.StoreReadOnly];

    /// <summary>503 where it may pass, and 500.</summary>
    public static int StatusOf(Exception fault) =>
        SentenceOf(fault) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;

    /// <summary>In the language of this moment; null where it is another fault.</summary>
    public static string? SentenceOf(Exception? fault) => fault switch
    {
        null => null,
        AsOfRoomException => fault.Message,
        _ => StoreFaults.Of(fault) is { } refused && Passing.Contains(refused.Rule) ? refused.Sentence : null,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (SentenceOf(exception) is not { } sentence) return false;
        context.Response.Headers.RetryAfter = SecondsToWait;
        if (context.Request.IsForPage()) return false;
        await Results.Problem(sentence, statusCode: StatusOf(exception)).ExecuteAsync(context);
        return true;
    }
}
