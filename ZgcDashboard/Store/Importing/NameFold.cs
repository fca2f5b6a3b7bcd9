using System.Globalization;
using System.Text;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// A name without what people see as the same: width, blanks, kinds of dashes, brackets and dots, quotes, case,
/// invisible characters.
/// </summary>
internal static class NameFold
{
    /// <summary>Two names are the same where these texts are.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in Normalised(name))
        {
            var same = Same(c);
            if (same == '\0' || (same == '-' && folded.Length > 0 && folded[^1] == '-')) continue;
            folded.Append(char.ToLowerInvariant(same));
        }

        return folded.ToString();
    }

    /// <summary>Without the characters that nobody sees, wherever they stand.</summary>
    public static string Visible(string text) =>
        text.AsSpan().IndexOfAny('\u200B', '\uFEFF', '\u2060') < 0 && !text.Contains('\u00AD', StringComparison.Ordinal)
        ? text : string.Concat(text.Where(c => c is not ('\u200B' or '\uFEFF' or '\u2060' or '\u00AD')));

    private static string Normalised(string name)
    {
        if (Ascii.IsValid(name)) return name;
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form.
            return name;
        }
    }

    private static char Same(char c) => c switch
    {
        '—' or '–' or '‐' or '‑' or '‒' or '―' or '−' or '─' or 'ー' or '－' => '-',
        '【' or '〔' or '[' or '{' or '〖' or '［' => '(',
        '】' or '〕' or ']' or '}' or '〗' or '］' => ')',
        '•' or '・' or '‧' or '∙' or '●' => '·',
        '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '『' or '』' or '《' or '》' or '〈' or '〉' => '\0',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format => '\0',
        _ => c,
    };
}

/// <summary>The names that are most like one that matches none.</summary>
internal static class NearestNames
{
    private const int MostShown = 3;

    /// <summary>Of what two names have in common, from 0 to 1.</summary>
    private const double LeastAlike = 0.4;

    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        var pairs = Pairs(name);
        return [.. known.Select(other => (other, Alike: Alike(pairs, Pairs(other)))).Where(o => o.Alike >= LeastAlike)
            .OrderByDescending(o => o.Alike).Select(o => o.other).Distinct().Take(MostShown)];
    }

    /// <summary>Pairs of neighbours, with the beginning; of short Chinese names single characters count too.</summary>
    private static HashSet<string> Pairs(string name)
    {
        var folded = NameFold.Of(name);
        return [.. folded.Select(c => $"{c}"), .. Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(i => folded.Substring(i, 2))];
    }

    private static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
