namespace ZgcDashboard.Store.Records;

/// <summary>
/// Text that a spreadsheet would take for a formula, with an apostrophe before it. Text that begins with an apostrophe and
/// would be taken for protected gets one too, so that taking one away always gives the text itself.
/// </summary>
internal static class ProtectedText
{
    private const char Guard = '\'';

    /// <summary>Whether the text is what <see cref="Protect"/> makes.</summary>
    public static bool IsProtected(string text) => text.Length > 1 && text[0] == Guard && Begins(text.AsSpan(1));

    /// <param name="text">As the store has it.</param>
    /// <param name="executes">Whether the file's reader would execute it: true of CSV, whose cells have no type.</param>
    public static string Protect(string text, bool executes) => (executes && Begins(text)) || IsProtected(text) ? Guard + text : text;

    /// <summary>A formula's beginning, behind any number of apostrophes.</summary>
    private static bool Begins(ReadOnlySpan<char> text) =>
        text.TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];
}
