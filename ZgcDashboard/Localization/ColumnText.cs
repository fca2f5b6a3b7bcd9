using System.Globalization;
using System.Resources;

namespace ZgcDashboard.Localization;

/// <summary>What the columns of records are called: several names with <c>|</c> between them, the first for captions.</summary>
public sealed class ColumnText
{
    private static readonly ResourceManager Texts = new(typeof(ColumnText));

    private ColumnText()
    {
    }

    /// <summary>In the reader's language.</summary>
    public static string Caption(string column) => Texts.GetString(column, CultureInfo.CurrentUICulture)?.Split('|')[0] ?? column;

    /// <summary>The same, or the column's own name where nobody reads: on the command line.</summary>
    public static string CaptionOrName(string column) => CultureInfo.CurrentUICulture.Name.Length == 0 ? column : Caption(column);
}
