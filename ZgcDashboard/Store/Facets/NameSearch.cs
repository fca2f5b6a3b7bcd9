using System.Text;

namespace ZgcDashboard.Store.Facets;

/// <summary>
/// How a text is looked for in names. Every character stands for itself and the text is found where its characters
/// stand in a row, so that one Chinese character is enough; letters and digits are words, found from their beginning on
/// and whatever their case. A single letter or digit is found only where it is a word of its own: it begins too many.
/// </summary>
public static class NameSearch
{
    /// <summary>What is found beyond this many names is neither listed nor counted, and the reader is told.</summary>
    public const int Most = 20_000;

    /// <summary>The name as words with blanks between them.</summary>
    public static string Spread(string name)
    {
        var words = new StringBuilder(name.Length * 3);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) words.Append((char)rune.Value);
            else words.Append(' ').Append(rune.ToString()).Append(' ');
        }

        return words.ToString();
    }

    /// <summary>The text in the words of SQLite's full-text search; null where it holds nothing that can be looked for.</summary>
    public static string? Query(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) return null;
        var words = Words(text);
        return words.Count == 0 ? null : $"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(IsBeginning(words[^1]) ? " *" : "")}";
    }

    /// <summary>Whether the store would find the name by the text.</summary>
    public static bool Holds(string name, string text)
    {
        var (words, wanted) = (Words(name), Words(text));
        return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - wanted.Count + 1)).Any(at => StandsAt(words, wanted, at));
    }

    private static bool StandsAt(List<string> words, List<string> wanted, int at) => wanted.Select((word, i) =>
        i == wanted.Count - 1 && IsBeginning(word)
            ? words[at + i].StartsWith(word, StringComparison.OrdinalIgnoreCase)
            : words[at + i].Equals(word, StringComparison.OrdinalIgnoreCase)).All(same => same);

    private static bool IsBeginning(string word) => word.Length > 1 && char.IsAsciiLetterOrDigit(word[0]);

    private static List<string> Words(string text) => [.. Spread(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
