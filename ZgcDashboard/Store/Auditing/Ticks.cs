namespace ZgcDashboard.Store.Auditing;

/// <summary>What comes round again and again, until the program stops.</summary>
internal static class Ticks
{
    /// <returns>False once the program stops: that is the end of a round, and no fault to be logged.</returns>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
