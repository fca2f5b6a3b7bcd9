using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>Cells as a form begins with them, and ids as it proposes them.</summary>
public static class EditTexts
{
    private const int LongestSlug = 60;
    private static readonly string[] Titles = ["name_en", "title_en", "subject_en", "text_en"];

    /// <summary>As people write it: thousands separators, a sign for percent.</summary>
    public static string Of(CellType type, string cell) => type.Shape switch
    {
        _ when cell.Length == 0 => "",
        CellShape.Amount or CellShape.Number => CellTexts.Digits(cell),
        CellShape.Rate => cell + "%",
        _ => cell,
    };

    /// <summary>What the address says that a new row begins with.</summary>
    public static Dictionary<string, string> Filled(RecordKind kind, string address) => QueryHelpers.ParseQuery(new Uri(address).Query)
        .Where(q => kind.Columns.Contains(q.Key)).ToDictionary(q => q.Key, q => q.Value.ToString());

    /// <summary>An id from what a new row says of itself; empty while it says nothing.</summary>
    public static string Slug(RecordKind kind, Func<string, string> cell)
    {
        var words = kind.Columns.Contains("budget")
            ? $"{cell("budget")} {cell("as_of")}"
            : Titles.Where(kind.Columns.Contains).Select(cell).FirstOrDefault() ?? "";
        var slug = new StringBuilder();
        foreach (var letter in words.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString()[..Math.Min(slug.Length, LongestSlug)].TrimEnd('-');
    }
}
