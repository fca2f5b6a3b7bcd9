namespace ZgcDashboard.Store.Records;

/// <summary>
/// How long the cells of a column may be, in characters: a few times what any report needs, and short enough to be
/// read on a page.
/// </summary>
public static class TextLengths
{
    private const int MostOfLine = 500;
    private const int MostOfText = 4_000;
    private static readonly string[] Texts = ["note_", "next_step_", "text_", "what_"];

    /// <summary>Whether the column holds sentences rather than a name.</summary>
    public static bool IsLong(string column) => Texts.Any(begin => column.StartsWith(begin, StringComparison.Ordinal));

    public static int MostOf(string column) => IsLong(column) || column == "parks" ? MostOfText : MostOfLine;
}
