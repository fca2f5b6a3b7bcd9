using System.Globalization;
using System.Resources;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>A column of the file as a column of the kind.</summary>
/// <param name="Column">The kind's column.</param>
/// <param name="Unit">What the header says in brackets: 万元, 亿元, 元, %.</param>
public sealed record ImportHeader(string Column, string? Unit)
{
    private static readonly ResourceManager Texts = new(typeof(ColumnText));
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>What a column is called, in the reader's language.</summary>
    public static string Caption(string column) => Texts.GetString(column, CultureInfo.CurrentUICulture)?.Split('|')[0] ?? column;

    /// <param name="header">As the file has it.</param>
    /// <param name="kind">Which columns there are.</param>
    /// <returns>Null where no column is called so, in either language.</returns>
    public static ImportHeader? Guess(string header, RecordKind kind)
    {
        var (name, unit) = Split(header.Normalize(System.Text.NormalizationForm.FormKC).Trim());
        var column = kind.Columns.FirstOrDefault(c => Names(c).Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return column is null ? null : new(column, unit);
    }

    private static IEnumerable<string> Names(string column) => Languages
        .SelectMany(language => (Texts.GetString(column, language) ?? "").Split('|')).Append(column).Append(column.Replace('_', ' '));

    private static (string Name, string? Unit) Split(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && header.EndsWith(')') ? (header[..open].Trim(), header[(open + 1)..^1].Trim()) : (header, null);
    }
}

/// <summary>The names of columns, several with <c>|</c> between them, the first for captions.</summary>
internal sealed class ColumnText;
