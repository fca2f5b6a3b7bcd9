using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Passages;

/// <summary>
/// Cuts a text at the labels of its lines. A label of a numbering that the passage at hand, or one around it, is of begins the
/// next one beside that; a label of another numbering begins a part of the passage at hand. What has no label belongs to the
/// passage at hand; but a paragraph that looks ahead (下一步) after 一是, 二是, or that enumerates within itself (一是 …；二是 …),
/// belongs to what these are items of.
/// </summary>
internal sealed class PassageReader
{
    /// <summary>What a page offers its readers, and says nothing.</summary>
    private static readonly string[] Furniture = ["打印本页", "关闭窗口", "打印", "关闭", "返回顶部"];

    private readonly PassageNode _whole = PassageNode.Whole();
    private readonly List<Fault> _doubts = [];
    private PassageNode _at;
    private SerialTable? _table;

    public PassageReader() => _at = _whole;

    public PassageTree Read(string text, CancellationToken ct)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            if (++number % 1024 == 0) ct.ThrowIfCancellationRequested();
            if (line.Trim() is { Length: > 0 } trimmed && !IsFurniture(trimmed)) Read(number, line, trimmed);
        }

        return new(_whole.Made(), _doubts);
    }

    private void Read(int number, string line, string trimmed)
    {
        if (SerialTable.BeginningWith(line) is { } table) Begin(table, number, line);
        else if (_table?.Row(line) is { } cells) ReadRow(number, cells);
        else ReadParagraph(number, trimmed);
    }

    private void ReadParagraph(int number, string text)
    {
        EndTable();
        if (AroundTask() is { } task && PassageMark.NameOf(text) is { } name)
        {
            _at = task.Add(name, number, text, _doubts);
            return;
        }

        if (IsOfTheWhole(text)) _at = Around(Numbering.Item)?.Above ?? _at;
        else if (PassageMark.Of(text) is { } mark)
        {
            _at = (Around(mark.Numbering)?.Above ?? _at).Add(mark, number, text, _doubts);
            return;
        }
        else if (PassageMark.IsDoubtful(text) || IsNextDecimal(text)) _doubts.Add(new(FaultRule.LabelUnsure, Beginning(text)) { Line = number });

        _at.Add(number, text);
    }

    private void Begin(SerialTable table, int number, string line)
    {
        EndTable();
        _table = table;
        _at.ForgetLast(Numbering.Row);
        _at.Add(number, SerialTable.Text(table.Row(line)!));
    }

    private void ReadRow(int number, IReadOnlyList<string> cells)
    {
        if (SerialTable.IsRule(cells)) return;
        var (serial, text) = (_table!.SerialOf(cells), SerialTable.Text(cells));
        if (serial.Length == 0)
        {
            _at.Add(number, text);
            return;
        }

        var mark = new PassageMark(Numbering.Row, serial.Replace(Passage.Separator, '-'), PassageMark.NumberOf(serial.TrimEnd('.', '、')));
        if (mark.Number is null) _doubts.Add(new(FaultRule.SerialUnread, serial) { Line = number });
        _at = (Around(Numbering.Row)?.Above ?? _at).Add(mark, number, text, _doubts);
    }

    private void EndTable()
    {
        _table = null;
        _at = Around(Numbering.Row)?.Above ?? _at;
    }

    /// <summary>The passage of the numbering that the text is in; null for none.</summary>
    private PassageNode? Around(Numbering numbering)
    {
        for (var node = _at; node is not null; node = node.Above)
            if (node.Numbering == numbering) return node;
        return null;
    }

    private PassageNode? AroundTask()
    {
        for (var node = _at; node is not null; node = node.Above)
            if (node.Numbering <= Numbering.Task) return node;
        return null;
    }

    /// <summary>2.5亿元 after 1.: it may be the second part.</summary>
    private bool IsNextDecimal(string text) => PassageMark.DecimalOf(text) is { } number
        && (Around(Numbering.Arabic)?.Above ?? _at).LastOf(Numbering.Arabic) is { } last && number == last + 1;

    /// <summary>Whether the paragraph is of what 一是, 二是 are items of.</summary>
    private static bool IsOfTheWhole(string text) => text.StartsWith("下一步", StringComparison.Ordinal)
        || (text.StartsWith('一') && text.Contains("二是", StringComparison.Ordinal) && PassageMark.Of(text) is null or { Numbering: Numbering.Item });

    private static bool IsFurniture(string text) => text.StartsWith('【')
        && text.Split('【', '】', ' ', '　').Where(word => word.Length > 0).All(word => Furniture.Contains(word));

    private static string Beginning(string text) => text.Length <= 12 ? text : text[..12] + "…";
}
