using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>Gathers lines from the elements of a Word document as they come by.</summary>
internal sealed class WordLines(WordNumbers numbers, List<Fault> doubts)
{
    private const int MostColumns = 200;

    private readonly StringBuilder _text = new();
    private readonly Stack<Paragraph> _open = [];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _row = [];
    private int _lines;
    private int _tables;

    public string Text => _text.ToString();

    public void Take(OpenXmlReader element)
    {
        var type = element.ElementType;
        if (type == typeof(DocumentFormat.OpenXml.Wordprocessing.Paragraph)) Border(element, () => _open.Push(new()), EndParagraph);
        else if (type == typeof(Table)) Border(element, () => _tables++, () => _tables--);
        else if (type == typeof(TableRow) && _tables == 1) Border(element, _row.Clear, () => Add(string.Join('\t', _row)));
        else if (type == typeof(TableCell) && _tables == 1) Border(element, () => _cell.Clear(), () => _row.Add(OneLine(_cell.ToString())));
        else if (element.IsStartElement) TakeInside(element, type);
    }

    private void TakeInside(OpenXmlReader element, Type type)
    {
        // A cell over several columns keeps those behind it in theirs.
        if (type == typeof(GridSpan) && _tables == 1 && Whole(element) is { } columns)
            for (var i = 1; i < Math.Min(columns, MostColumns); i++) _row.Add("");
        if (!_open.TryPeek(out var paragraph)) return;
        if (type == typeof(Text)) paragraph.Text.Append(element.GetText());
        else if (type == typeof(TabChar)) paragraph.Text.Append('\t');
        else if (type == typeof(Break) || type == typeof(CarriageReturn)) paragraph.Text.Append('\n');
        else if (type == typeof(NoBreakHyphen)) paragraph.Text.Append('-');
        else if (type == typeof(ParagraphStyleId)) paragraph.Style = Value(element);
        else if (type == typeof(NumberingId)) paragraph.Numbering = Whole(element);
        else if (type == typeof(NumberingLevelReference)) paragraph.Level = Whole(element);
    }

    private void EndParagraph()
    {
        var paragraph = _open.Pop();
        var (label, isUnread) = numbers.Next(paragraph.Style, paragraph.Numbering, paragraph.Level, paragraph.Text.Length > 0);
        var text = $"{label}{paragraph.Text}";
        if (_tables > 0) _cell.Append(_cell.Length > 0 ? " " : "").Append(text);
        else Add(text);
        if (isUnread) doubts.Add(new(FaultRule.WordNumberUnread, text.Length <= 12 ? text : text[..12] + "…") { Line = Math.Max(1, _lines) });
    }

    private void Add(string line)
    {
        _text.Append(line).Append('\n');
        _lines += 1 + line.Count(c => c == '\n');
    }

    private static void Border(OpenXmlReader element, Action begin, Action end)
    {
        if (element.IsStartElement) begin();
        if (element.IsEndElement) end();
    }

    private static string OneLine(string cell) => cell.Replace('\t', ' ').Replace('\n', ' ').Trim();

    private static string? Value(OpenXmlReader element) => element.Attributes.FirstOrDefault(a => a.LocalName == "val").Value;

    private static int? Whole(OpenXmlReader element) =>
        int.TryParse(Value(element), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        public int? Numbering { get; set; }

        public int? Level { get; set; }
    }
}
