using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>A header as a column of the kind.</summary>
/// <param name="Column">The kind's column.</param>
/// <param name="Unit">What the header says of the unit: 万元, 千元, %; null where nothing that is known.</param>
public sealed partial record ImportHeader(string Column, string? Unit)
{
    private static readonly ConcurrentDictionary<RecordKind, IReadOnlyDictionary<string, string>> Known = new();
    private static readonly HashSet<string> Sources = [.. Names(RowSource.Cell).Select(NameFold.Of)];

    /// <summary>A unit that is none of yuan, as it stands there.</summary>
    public string? UnknownUnit { get; init; }

    /// <summary>What stands in brackets beside the name and is not understood.</summary>
    public string? Ignored { get; init; }

    /// <summary>The caption with its unit, as the files that go out have it.</summary>
    public static string Caption(RecordKind kind, string column) =>
        (kind.FormOf(column), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) switch
        {
            (ColumnForm.Amount, "en") => $"{ColumnText.Caption(column)} (10,000 yuan)",
            (ColumnForm.Amount, _) => $"{ColumnText.Caption(column)}（万元）",
            (ColumnForm.Rate, "en") => $"{ColumnText.Caption(column)} (%)",
            (ColumnForm.Rate, _) => $"{ColumnText.Caption(column)}（%）",
            _ => ColumnText.Caption(column),
        };

    /// <param name="header">As the file has it.</param>
    /// <param name="kind">Which columns there are.</param>
    /// <returns>Null where no column is called so, in either language.</returns>
    public static ImportHeader? Guess(string header, RecordKind kind)
    {
        if (header.Length is 0 or > ImportFile.MostColumns) return null;
        var (name, names) = (HeaderName.Of(header), Known.GetOrAdd(kind, NamesOf));
        var whole = names.GetValueOrDefault(name.Whole);
        if ((whole ?? names.GetValueOrDefault(name.Name)) is not { } column) return null;

        // The data folder's own names are in the data folder's own unit.
        var own = header == column && kind.FormOf(column) == ColumnForm.Amount ? "万元" : null;
        return new(column, name.Unit ?? own) { UnknownUnit = name.UnknownUnit, Ignored = whole is null ? name.Ignored : null };
    }

    /// <summary>Whether the column says where rows come from: a file cites itself, and does not read it.</summary>
    internal static bool IsSource(string header) =>
        header.Length is > 0 and <= ImportFile.MostColumns && Sources.Contains(HeaderName.Of(header).Name);

    /// <summary>Whether a title or a header has the kind's own word: 项目名称, 资金阶段.</summary>
    internal static bool SpeaksOf(string text, RecordKind kind) =>
        ColumnText.Names($"kind.{kind.Name}").Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a line beside the table says of the unit of the whole sheet: 单位：万元. Who reports (填报单位：海淀园) is no unit.</summary>
    /// <returns>A unit, or the text of one that is not known; neither where none is said.</returns>
    internal static (string? Unit, string? Unknown) UnitOfTitle(string cell)
    {
        if (cell.Length > ImportFile.MostColumns) return (null, null);
        var text = NameFold.Of(cell);
        var said = TitleUnit().Match(text) is { Success: true } match ? match.Groups[1].Value : Whole().IsMatch(text) ? text : null;
        if (said is null) return (null, null);
        var words = said.Split('、', ',', ';', '/').Append(said).ToList();
        return words.Select(UnitWords.Of).FirstOrDefault(unit => unit is not null) is { } unit ? (unit, null)
            : UnitWords.SpeaksOfMoney(said) ? (null, said) : (null, null);
    }

    private static Dictionary<string, string> NamesOf(RecordKind kind)
    {
        var names = new Dictionary<string, string>();
        foreach (var column in kind.Columns)
            foreach (var name in Names(column)) names.TryAdd(NameFold.Of(name), column);
        return names;
    }

    private static IEnumerable<string> Names(string column) => ColumnText.Names(column).Append(column).Append(column.Replace('_', ' '));

    [GeneratedRegex(@"(?:^|[^报送制编主责任申请发文])(?:单位|unit)(?:[:为]|(?=\())\(?([^()]+)", RegexOptions.None, Expressions.Patience)]
    private static partial Regex TitleUnit();

    /// <summary>A unit that stands alone in its cell, in brackets or not.</summary>
    [GeneratedRegex(@"^\(?(?:人民币)?[十百千]?[万亿]?元\)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Whole();
}
