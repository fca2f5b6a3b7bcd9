namespace ZgcDashboard.Store.Importing;

/// <summary>A table says the same few words a hundred thousand times; they are held once.</summary>
internal sealed class StringPool
{
    private const int Most = 5000;

    private readonly HashSet<string> _held = [];

    public string One(string text)
    {
        if (text.Length == 0) return "";
        if (_held.TryGetValue(text, out var held)) return held;
        if (_held.Count < Most) _held.Add(text);
        return text;
    }
}
