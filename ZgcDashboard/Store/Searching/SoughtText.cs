using System.Text.RegularExpressions;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.Searching;

/// <summary>
/// What a reader looks for: words with blanks between them, all of which must be found, in any order. A word is found as
/// <see cref="NameSearch"/> finds it; a number only as a whole, with or without commas: 48 is not found in 488, nor 488 in 488.5.
/// Brackets and full-width letters and digits are as good as their likes.
/// </summary>
public sealed partial class SoughtText
{
    /// <summary>Characters of a text that is looked for.</summary>
    public const int Longest = 100;

    /// <summary>Words of a text that is looked for.</summary>
    public const int MostWords = 10;

    private readonly IReadOnlyList<string> _words;
    private readonly IReadOnlyList<string> _numbers;

    private SoughtText(string text, IReadOnlyList<string> words)
    {
        Text = text;
        _words = [.. words.Where(w => !IsNumber(w))];
        _numbers = [.. words.Where(IsNumber).Select(n => n.Replace(",", "", StringComparison.Ordinal))];
        Match = string.Join(" AND ", words.Select(MatchOf));
    }

    /// <summary>As it was typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>In the words of SQLite's full-text search.</summary>
    internal string Match { get; }

    /// <returns>Null where there is a reason not to look for it, or nothing to look for.</returns>
    public static (SoughtText? Sought, SearchRefusal? Refusal) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, null);
        var trimmed = text.Trim();
        if (trimmed.Length > Longest) return (null, SearchRefusal.TooLong);
        var words = Folded(trimmed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (words.Count > MostWords) return (null, SearchRefusal.TooManyWords);
        return words.Exists(w => w.Any(char.IsControl)) ? (null, SearchRefusal.NoText) : (new(trimmed, words), null);
    }

    /// <summary>The text as it is compared: put together once where it is looked at often.</summary>
    public static string Folded(string text) => text.Any(c => c != Fold(c)) ? string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = Fold(from[i]);
    }) : text;

    /// <param name="folded">By <see cref="Folded"/>.</param>
    public bool IsIn(string folded) => _words.All(word => MarksOf(folded, word).Any()) && _numbers.All(number => NumbersIn(folded, number).Any());

    /// <summary>Where one of the words stands, in their order and without overlaps.</summary>
    public IReadOnlyList<(int Start, int Length)> Marks(string text)
    {
        var folded = Folded(text);
        var marks = new List<(int Start, int Length)>();
        foreach (var mark in _words.SelectMany(w => MarksOf(folded, w)).Concat(_numbers.SelectMany(n => NumbersIn(folded, n))).OrderBy(m => m.Start).ThenByDescending(m => m.Length))
            if (marks.Count == 0 || mark.Start >= marks[^1].Start + marks[^1].Length) marks.Add(mark);
        return marks;
    }

    private static IEnumerable<(int Start, int Length)> MarksOf(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsAtWord(text, word, at)) yield return (at, word.Length);
    }

    /// <summary>Letters and digits are found from the beginning of a word on; a single one only where it is a word of its own.</summary>
    private static bool IsAtWord(string text, string word, int at)
    {
        var end = at + word.Length;
        return !(char.IsAsciiLetterOrDigit(word[0]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            && !(IsSingle(word) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]));
    }

    /// <summary>Whether it ends in one letter or digit that stands alone.</summary>
    private static bool IsSingle(string word) =>
        char.IsAsciiLetterOrDigit(word[^1]) && (word.Length == 1 || !char.IsAsciiLetterOrDigit(word[^2]));

    private static IEnumerable<(int Start, int Length)> NumbersIn(string text, string number) =>
        !text.Contains(number, StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal) ? [] : Number().Matches(text)
            .Where(m => m.Value.Replace(",", "", StringComparison.Ordinal) == number).Select(m => (m.Index, m.Length));

    private static bool IsNumber(string word) => Number().Match(word) is { Success: true } match && match.Length == word.Length;

    /// <summary>The index holds the digits of a number as a word of its own.</summary>
    private static string MatchOf(string word)
    {
        var query = NameSearch.Query(IsNumber(word) ? word.Replace(",", "", StringComparison.Ordinal) : word)!;
        return IsNumber(word) ? query.TrimEnd(' ', '*') : query;
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' => (char)(c - 0xFEE0),
        '（' or '〔' or '[' or '［' or '【' => '(',
        '）' or '〕' or ']' or '］' or '】' => ')',
        '\u3000' => ' ',
        _ => c,
    };

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?", RegexOptions.NonBacktracking, Expressions.Patience)]
    private static partial Regex Number();
}

/// <summary>Why a text is not looked for.</summary>
public enum SearchRefusal
{
    /// <summary>Longer than <see cref="SoughtText.Longest"/>.</summary>
    TooLong,

    /// <summary>More than <see cref="SoughtText.MostWords"/>.</summary>
    TooManyWords,

    /// <summary>It holds a character that no text here has, such as NUL.</summary>
    NoText,
}
