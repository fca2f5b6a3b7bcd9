namespace ZgcDashboard.Figures;

/// <summary>The Chinese numerals of headings, 一 to 九十九.</summary>
public static class ChineseNumeral
{
    private const string Digits = "一二三四五六七八九";

    /// <exception cref="FormatException">The text is no such numeral.</exception>
    public static int Parse(string text) => text.Split('十') switch
    {
        [var ones] => Digit(ones),
        ["", ""] => 10,
        ["", var ones] => 10 + Digit(ones),
        [var tens, ""] => 10 * Digit(tens),
        [var tens, var ones] => 10 * Digit(tens) + Digit(ones),
        _ => throw new FormatException($"'{text}' is not a numeral from 一 to 九十九"),
    };

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var tens = number >= 20 ? Digits[number / 10 - 1].ToString() : "";
        var ones = number % 10 == 0 ? "" : Digits[number % 10 - 1].ToString();
        return number < 10 ? ones : $"{tens}十{ones}";
    }

    private static int Digit(string digit) => digit.Length == 1 && Digits.Contains(digit, StringComparison.Ordinal)
        ? Digits.IndexOf(digit, StringComparison.Ordinal) + 1
        : throw new FormatException($"'{digit}' is not a digit from 一 to 九");
}
