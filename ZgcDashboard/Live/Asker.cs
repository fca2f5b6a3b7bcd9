namespace ZgcDashboard.Live;

/// <summary>Whoever waits for what this flow of control asks: when they leave, their questions end.</summary>
public static class Asker
{
    private static readonly AsyncLocal<CancellationToken> Now = new();

    /// <summary>Cancelled when they have left.</summary>
    public static CancellationToken Left => Now.Value;

    /// <summary>Of what is asked from now on, until disposed.</summary>
    public static IDisposable Is(CancellationToken left)
    {
        var before = Now.Value;
        Now.Value = left;
        return new Restored(before);
    }

    private sealed class Restored(CancellationToken before) : IDisposable
    {
        public void Dispose() => Now.Value = before;
    }
}
