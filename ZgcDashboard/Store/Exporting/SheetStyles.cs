using System.Text.RegularExpressions;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace ZgcDashboard.Store.Exporting;

/// <summary>Values as cells of a workbook, each with the format that shows what it is.</summary>
internal sealed partial class SheetStyles(Spreadsheet book)
{
    /// <summary>Digits that a spreadsheet keeps of a number; a longer one is text, or its end would be lost.</summary>
    private const int MostDigits = 15;

    /// <summary>Before it the calendars of spreadsheets differ.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly Dictionary<string, StyleId> _formats = [];

    public StyleId Title { get; } = book.AddStyle(new Style { Font = new Font { Bold = true, Size = 14 } });

    public StyleId Header { get; } = book.AddStyle(new Style
    {
        Font = new Font { Bold = true },
        Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignment.Center }
    });

    public Cell Of(object? value) => value switch
    {
        null => new(default(string)),
        string text => new(Escaped(text)),
        SheetNumber number when IsShort(number.Value) => new(number.Value, Format(Digits(number))),
        SheetNumber number => new(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        DateOnly day => Dated(day, "yyyy-mm-dd"),
        SheetMonth month => Dated(month.First, "yyyy-mm"),
        DateTime moment => new(moment, Format("yyyy-mm-dd hh:mm:ss")),
        _ => throw new ArgumentException($"{value.GetType().Name} is no cell of a sheet."),
    };

    /// <summary>What XML cannot hold, as spreadsheets write it: _x0001_; and a text that looks so already, so that it stays text.</summary>
    internal static string Escaped(string text) => Special().Replace(text, c => c.Value[0] == '_' ? "_x005F_" : $"_x{(int)c.Value[0]:X4}_");

    private Cell Dated(DateOnly day, string format) => day < FirstDay
        ? new(day.ToString(format.Replace("mm", "MM", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))
        : new(day.ToDateTime(TimeOnly.MinValue), Format(format));

    private static string Digits(SheetNumber number) =>
        (number.IsGrouped ? "#,##0" : "0") + (number.Value.Scale == 0 ? "" : "." + new string('0', number.Value.Scale));

    private static bool IsShort(decimal value) =>
        value.Scale <= MostDigits && value.ToString(System.Globalization.CultureInfo.InvariantCulture)
            .Count(char.IsAsciiDigit) <= MostDigits;

    private StyleId Format(string format) =>
        _formats.TryGetValue(format, out var known) ? known
            : _formats[format] = book.AddStyle(new Style { Format = NumberFormat.Custom(format) });

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Special();
}
