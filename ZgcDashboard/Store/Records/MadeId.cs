using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// The id of a new row where nobody gives one. It is made of what the row is called, so that it is the same whenever and
/// wherever it is made: the words of its English name, or, without one, a number of its Chinese name.
/// </summary>
public static partial class MadeId
{
    private const int Longest = 60;

    /// <summary>In bytes: of a hundred thousand names two share a number with a chance of one in fifty thousand.</summary>
    private const int HashLength = 6;

    /// <param name="kind">The row's kind.</param>
    /// <param name="cell">The row's cells; an empty text for an empty one.</param>
    /// <returns>Ids to choose from, the best first; none while the row is not called anything.</returns>
    public static IEnumerable<string> Of(RecordKind kind, Func<string, string> cell)
    {
        if (kind.Name == "duties") return Words($"{cell("reporter_en")} {cell("list")}") is { Length: > 0 } duty ? [duty] : [];
        if (kind.KnownBy.Count > 0 && !IsNamed(kind)) return Known(kind, cell) is { Length: > 0 } known ? [known] : [];
        var (english, chinese) = (Title(kind, cell, "_en"), Title(kind, cell, "_zh"));
        var words = english.Length > 0 && kind.KnownBy.Count > 0 ? $"{cell(kind.KnownBy[0])} {english}" : english;
        return new[] { Words(words), Number(kind, cell, chinese) }.Where(id => id.Length > 0);
    }

    private static bool IsNamed(RecordKind kind) => RecordTitles.Names.Any(title => kind.Columns.Contains(title + "_zh"));

    /// <summary>A plan's month or a line's snapshot would have a long name, and lose its end.</summary>
    private static string Known(RecordKind kind, Func<string, string> cell)
    {
        var whole = string.Join(' ', kind.KnownBy.Select(cell).Where(text => text.Length > 0));
        return whole.Length > Longest ? Numbered(kind, whole) : Words(whole);
    }

    private static string Title(RecordKind kind, Func<string, string> cell, string language) =>
        RecordTitles.Names.Select(title => title + language).Where(kind.Columns.Contains).Select(cell).FirstOrDefault() ?? "";

    private static string Words(string text)
    {
        var words = NotOfIds().Replace(text.ToLowerInvariant(), "-").Trim('-');
        return words[..Math.Min(words.Length, Longest)].TrimEnd('-');
    }

    /// <summary>A step is called the same in many funds, and a line in many budgets: theirs belong to their names.</summary>
    private static string Number(RecordKind kind, Func<string, string> cell, string name)
    {
        if (name.Length == 0) return "";
        var within = kind.Name == "fund-steps" ? "fund" : kind.KnownBy is [var first, ..] ? first : null;
        return Numbered(kind, within is null ? name : $"{cell(within)}|{name}");
    }

    private static string Numbered(RecordKind kind, string whole) =>
        $"{One(kind.Name)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole))[..HashLength])}";

    private static string One(string kind) => kind.EndsWith("ies", StringComparison.Ordinal) ? kind[..^3] + "y" : kind.TrimEnd('s');

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, Expressions.Patience)]
    private static partial Regex NotOfIds();
}
