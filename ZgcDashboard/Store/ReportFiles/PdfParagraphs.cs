using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>
/// Puts printed lines together again: one that fills the page goes on with the next, unless that is indented, begins with a
/// label, or is a row of a table. Page numbers are left out.
/// </summary>
internal sealed partial class PdfParagraphs
{
    /// <summary>In letters: a line that ends closer to the margin than this is full; one that begins further in is indented.</summary>
    private const double Full = 2, Indented = 1;

    private readonly StringBuilder _text = new();
    private bool _goesOn;

    public int Length => _text.Length;

    /// <param name="lines">Of the page, from the top down.</param>
    /// <param name="page">Whose lines they are.</param>
    public void Add(IReadOnlyList<PdfLine> lines, Page page)
    {
        var printed = lines.Where((line, at) => !((at == 0 || at == lines.Count - 1) && PageNumber().IsMatch(line.Text))).ToList();
        if (printed.Count == 0) return;
        var (left, right) = (printed.Min(l => l.Left), Math.Max(printed.Max(l => l.Right), page.Width / 2));
        foreach (var line in printed)
        {
            var isRow = line.Text.Contains('\t', StringComparison.Ordinal);
            var begins = line.Left > left + Indented * line.Size || isRow || Begins(line.Text.TrimStart());
            if (_text.Length > 0) _text.Append(_goesOn && !begins ? Between(line.Text) : "\n");
            _text.Append(line.Text);
            _goesOn = !isRow && line.Right >= right - Full * line.Size;
        }
    }

    public override string ToString() => _text.ToString();

    private static bool Begins(string text) => PassageMark.Of(text) is not null || PassageMark.NameOf(text) is not null;

    /// <summary>Words of Latin letters are apart, Chinese characters are not.</summary>
    private string Between(string next) => char.IsAsciiLetter(_text[^1]) && char.IsAsciiLetter(next.TrimStart()[0]) ? " " : "";

    [GeneratedRegex(@"^[\s—–\-－·第/共页]*[0-9]{1,4}[\s—–\-－·/共页0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
