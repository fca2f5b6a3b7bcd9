using System.Globalization;
using ExcelNumberFormat;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>A number as its sheet shows it.</summary>
/// <param name="Text">What a reader of the sheet sees; a date as precise as it is shown.</param>
/// <param name="Trouble">Why the cell cannot be read as it is shown; null where nothing keeps it.</param>
/// <param name="Rounded">Whether the cell holds more digits than it shows.</param>
/// <param name="YearUnseen">Whether it shows a day without its year.</param>
internal readonly record struct Shown(string Text, FaultRule? Trouble = null, bool Rounded = false, bool YearUnseen = false);

/// <summary>How cells of one style show their numbers. What they show is what was reported.</summary>
internal sealed class CellFormat
{
    /// <summary>Beyond it a number has lost its last digits.</summary>
    private const double MostDigits = 1e15;

    /// <summary>A cell without a format shows so many characters, its point among them.</summary>
    private const int WidestGeneral = 11;

    private const int LastDay1900 = 2_958_466;

    /// <summary>Days from 1900 are counted wrong up to here: there was no 29 February.</summary>
    private const int FirstDay = 61;

    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);

    private readonly DateShown? _dates;
    private readonly NumberFormat? _numbers;

    public CellFormat(string code)
    {
        var plain = FormatCode.Plain(code);
        _dates = DateShown.Of(plain);
        if (_dates is null && plain is not (FormatCode.General or "@") && new NumberFormat(plain) is { IsValid: true } numbers)
            _numbers = numbers;
    }

    public Shown Show(double number, bool from1904)
    {
        if (_dates is not null && Day(number, from1904) is { } day)
        {
            var (text, unseen) = _dates.Text(day);
            return new(text, YearUnseen: unseen);
        }

        if (Math.Abs(number) >= MostDigits) return new(number.ToString("F0", CultureInfo.InvariantCulture), FaultRule.LongNumber);
        return _numbers is null ? General(number) : Formatted(number, _numbers);
    }

    private static DateTime? Day(double number, bool from1904) => from1904
        ? number is >= 0 and < LastDay1900 - 1462 ? From1904.AddDays(Math.Round(number, 6)) : null
        : number is (>= FirstDay or (>= 0 and < 1)) and < LastDay1900 ? From1900.AddDays(Math.Round(number, 6)) : null;

    /// <summary>A number that someone typed is taken whole; one that was computed and never ends, as a wide cell shows it.</summary>
    private static Shown General(double number)
    {
        var held = (decimal)number;
        var text = held.ToString("0.####################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || text.Length - point <= 7 || text.Count(char.IsAsciiDigit) < 14) return new(text);
        var decimals = Math.Max(0, WidestGeneral - 1 - text.AsSpan(0, point).TrimStart('-').Length);
        return new(Math.Round(held, decimals, MidpointRounding.AwayFromZero)
            .ToString("0.####################", CultureInfo.InvariantCulture), Rounded: true);
    }

    private static Shown Formatted(double number, NumberFormat format)
    {
        var text = format.Format(number, CultureInfo.InvariantCulture).Trim();
        var held = General(number);
        if (text.Length == 0) return new(held.Text, FaultRule.HiddenByFormat);
        if (!text.Any(char.IsAsciiDigit)) return number == 0 && text.All(c => !char.IsLetter(c)) ? new("0") : new(text);
        if (text.Contains("E+", StringComparison.Ordinal) || text.Contains("E-", StringComparison.Ordinal))
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read == number ? held
                : new(text, FaultRule.RoundedAway);
        if (text.Contains('/', StringComparison.Ordinal) && format.FormatString.Contains('?', StringComparison.Ordinal)) return held;
        return new(text.EndsWith('.') ? text[..^1] : text, Rounded: IsRounded(held.Text, text));
    }

    /// <summary>Whether digits were cut off: 27,045.33 of 27045.3333, but not 81135.0万 of 811350000.</summary>
    private static bool IsRounded(string held, string shown)
    {
        Span<char> a = stackalloc char[64], b = stackalloc char[64];
        return Digits(shown, a).Length < Digits(held, b).Length;
    }

    private static ReadOnlySpan<char> Digits(string text, Span<char> digits)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c) && (count > 0 || c != '0') && count < digits.Length) digits[count++] = c;
        return digits[..count].TrimEnd('0');
    }
}
