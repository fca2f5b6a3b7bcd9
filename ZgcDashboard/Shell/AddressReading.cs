namespace ZgcDashboard.Shell;

/// <summary>Reads the filters of an address. What is not known is left out and kept, so that the reader is told.</summary>
public sealed class AddressReading
{
    private readonly List<(string Name, string Value)> _ignored = [];

    /// <summary>Names and values that were not known.</summary>
    public IReadOnlyList<(string Name, string Value)> Ignored => _ignored.Count == 0 ? [] : _ignored;

    /// <returns>The trimmed value; null where there is none or it is not known.</returns>
    public string? Known(string name, string? value, Func<string, bool> known)
    {
        var trimmed = value?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (known(trimmed)) return trimmed;
        Ignore(name, trimmed);
        return null;
    }

    public void Ignore(string name, string value) => _ignored.Add((name, value));
}
