using System.Globalization;
using System.Resources;

namespace ZgcDashboard.Localization;

/// <summary>What the columns of records are called: several names with <c>|</c> between them, the first for captions.</summary>
public sealed class ColumnText
{
    private static readonly ResourceManager Texts = new(typeof(ColumnText));

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    private ColumnText()
    {
    }

    /// <summary>All names, in both languages; none where there is no such column.</summary>
    /// <param name="key">A column, or <c>kind.</c> and a kind: its own words.</param>
    public static IEnumerable<string> Names(string key) =>
        Languages.SelectMany(language => (Texts.GetString(key, language) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>In the reader's language.</summary>
    public static string Caption(string column) => Texts.GetString(column, CultureInfo.CurrentUICulture)?.Split('|')[0] ?? column;

    /// <summary>The same, or the column's own name where nobody reads: on the command line.</summary>
    public static string CaptionOrName(string column) => CultureInfo.CurrentUICulture.Name.Length == 0 ? column : Caption(column);
}
