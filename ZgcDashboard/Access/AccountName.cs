using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace ZgcDashboard.Access;

/// <summary>What may be the name of an account: what people can read out, and tell from any other.</summary>
internal static class AccountName
{
    private const int Longest = 50;
    private const string Han = "Han";
    private const string Latin = "Latin";

    /// <summary>Scripts of which a name may be written, each by itself; only Chinese and Latin letters may stand together.</summary>
    private static readonly (int First, int Last, string Script)[] Scripts =
    [
        (0x41, 0x5A, Latin), (0x61, 0x7A, Latin), (0xC0, 0x24F, Latin), (0x1E00, 0x1EFF, Latin), (0x370, 0x3FF, "Greek"),
            (0x400, 0x52F, "Cyrillic"),
        (0x5D0, 0x5EA, "Hebrew"), (0x620, 0x6FF, "Arabic"), (0xF00, 0xFBC, "Tibetan"), (0x1800, 0x18AA, "Mongolian"),
            (0x3041, 0x30FF, "Kana"),
        (0xAC00, 0xD7A3, "Hangul"), (0x3005, 0x3007, Han), (0x3400, 0x4DBF, Han), (0x4E00, 0x9FFF, Han), (0x20000, 0x323AF, Han),
    ];

    /// <summary>Chinese characters that are told apart by the length of a stroke, which Unicode's table leaves out.</summary>
    private static readonly string[] Strokes = ["土士", "己已巳", "末未", "日曰", "戊戌戍"];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Confusables = new(ReadConfusables);

    /// <summary>Written one way: ＷＡＮＧ is WANG.</summary>
    public static string Normal(string name) => IsWellFormed(name) ? name.Normalize(NormalizationForm.FormKC) : name;

    /// <returns>Null where it is a name.</returns>
    public static AccountRefusal? RefusalOf(string name)
    {
        if (name.Length is 0 or > Longest || name != name.Trim() || !IsWellFormed(name)) return AccountRefusal.Name;
        var scripts = new HashSet<string>();
        foreach (var rune in name.EnumerateRunes().Where(r => !IsCommon(r)))
        {
            if (ScriptOf(rune) is not { } script || !(Rune.IsLetter(rune) || IsMark(rune))) return AccountRefusal.Name;
            scripts.Add(script);
        }

        return scripts.Count < 2 || scripts.SetEquals([Han, Latin]) ? null : AccountRefusal.Script;
    }

    /// <summary>
    /// The same for two names that look alike, by Unicode's table of confusable characters (TR39), without regard to case.
    /// </summary>
    public static string LookOf(string name)
    {
        var text = Normal(name);
        if (!IsWellFormed(text)) return text;
        var look = string.Concat(text.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Select(r => Confusables.Value.GetValueOrDefault(r.ToString(), r.ToString())));

        // An i looks like an l when it is written large, and names are the same in any case.
        return look.ToLowerInvariant().Replace('i', 'l').Replace("rn", "m", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static bool IsCommon(Rune rune) => rune.Value is (>= ' ' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~') or '·';

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.LetterNumber;

    private static string? ScriptOf(Rune rune) => Array.Find(Scripts, s => rune.Value >= s.First && rune.Value <= s.Last).Script;

    private static Dictionary<string, string> ReadConfusables()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("confusables")!;
        using var reader = new StreamReader(stream);
        var table = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToDictionary(p => p[0], p => p[1]);
        foreach (var alike in Strokes)
            foreach (var character in alike[1..]) table[character.ToString()] = alike[..1];
        return table;
    }
}

/// <summary>Names are looked up however they are typed.</summary>
internal sealed class AccountNameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : AccountName.Normal(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
