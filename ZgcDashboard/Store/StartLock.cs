namespace ZgcDashboard.Store;

/// <summary>
/// One process at a time prepares a store. The system releases a file's lock when its holder dies; the row that EF Core
/// locks migrations with stays behind in a killed process's store, and every later start would wait for it for ever.
/// </summary>
internal static class StartLock
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Held by another process; any other fault, as of a folder that cannot be written, does not pass by waiting.</summary>
    private static bool IsHeld(IOException e) => e.HResult is WouldBlock or WouldBlockOnMac or SharingViolation;

    /// <param name="store">The store's file; the lock lies beside it.</param>
    /// <param name="ct">Cancels the wait.</param>
    /// <exception cref="IOException">Another process has held it for longer than a start can take, or the folder cannot be written.</exception>
    public static async Task<IDisposable> TakeAsync(string store, CancellationToken ct)
    {
        var file = store + "-start";
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e) && DateTime.UtcNow < until)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }
}
