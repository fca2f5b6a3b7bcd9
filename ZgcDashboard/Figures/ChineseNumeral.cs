namespace ZgcDashboard.Figures;

/// <summary>The Chinese numerals of headings, 一 to 九十九.</summary>
public static class ChineseNumeral
{
    private const string Digits = "一二三四五六七八九";

    /// <exception cref="FormatException">The text is no such numeral.</exception>
    public static int Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a numeral from 一 to 九十九");

    public static bool TryParse(string text, out int number)
    {
        number = text.Split('十') switch
        {
            [var ones] => Digit(ones) ?? 0,
            [var tens, var ones] when (tens.Length == 0 ? 1 : Digit(tens)) is { } ten && (ones.Length == 0 ? 0 : Digit(ones)) is { } one => 10 * ten + one,
            _ => 0,
        };
        return number > 0;
    }

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var tens = number >= 20 ? Digits[number / 10 - 1].ToString() : "";
        var ones = number % 10 == 0 ? "" : Digits[number % 10 - 1].ToString();
        return number < 10 ? ones : $"{tens}十{ones}";
    }

    private static int? Digit(string digit) => digit.Length == 1 && Digits.IndexOf(digit, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : null;
}
