using System.Text;

namespace ZgcDashboard.Figures;

/// <summary>
/// The word of an enum value outside C#: <c>on-hold</c> for a stage named OnHold. CSV files, the store,
/// addresses and the API all use it, so that what one reads in one place can be typed in another.
/// </summary>
public static class Word
{
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.Text[value];

    /// <summary>Null where the value is not reported.</summary>
    public static string? Of<T>(T? value) where T : struct, Enum => value is { } known ? Of(known) : null;

    /// <summary>All words of the enum, in its order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Words<T>.Text.Values;

    /// <inheritdoc cref="All{T}" />
    /// <param name="type">An enum.</param>
    public static IReadOnlyList<string> All(Type type) => [.. Enum.GetNames(type).Select(Hyphenate)];

    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum =>
        Words<T>.Value.TryGetValue(word ?? "", out value);

    /// <exception cref="FormatException">The word is not one of the enum's.</exception>
    public static T Parse<T>(string word) where T : struct, Enum => TryParse<T>(word, out var value)
        ? value
        : throw new FormatException($"'{word}' is not one of {string.Join(", ", All<T>())}");

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Text = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenate(v.ToString()));
        public static readonly Dictionary<string, T> Value = Text.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
