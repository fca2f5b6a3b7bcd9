namespace ZgcDashboard.Store;

/// <summary>
/// Whether only what the report states outright is looked at. While it is set, what was inferred from wording (a park, a
/// stage, a type, a status) counts as not reported in every answer of the store's readers. Part of the address, like the
/// moment that is looked at.
/// </summary>
public static class StatedOnly
{
    private static readonly AsyncLocal<Func<bool>?> Source = new();

    public static bool Current => Source.Value?.Invoke() ?? false;

    /// <summary>As it stands in the address.</summary>
    public static bool Read(string? text) => text == "1";

    /// <summary>Sets what is looked at by the caller and what it calls, until it is disposed.</summary>
    /// <param name="only">Asked each time, for an address that changes.</param>
    public static IDisposable Look(Func<bool> only)
    {
        var before = Source.Value;
        Source.Value = only;
        return new Looking(before);
    }

    private sealed class Looking(Func<bool>? before) : IDisposable
    {
        public void Dispose() => Source.Value = before;
    }
}
