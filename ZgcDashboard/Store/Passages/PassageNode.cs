using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Passages;

/// <summary>A passage while it is read.</summary>
internal sealed class PassageNode
{
    private readonly PassageMark? _mark;
    private readonly string _path;
    private readonly List<PassageLine> _lines = [];
    private readonly List<PassageNode> _parts = [];
    private readonly Dictionary<string, int> _times = [];
    private readonly Dictionary<Numbering, int> _last = [];

    private PassageNode(PassageNode? above, PassageMark? mark, string path) => (Above, _mark, _path) = (above, mark, path);

    public PassageNode? Above { get; }

    public Numbering? Numbering => _mark?.Numbering;

    public static PassageNode Whole() => new(null, null, "");

    public void Add(int line, string text) => _lines.Add(new(line, text));

    /// <summary>The number of the last part of this numbering; null before the first.</summary>
    public int? LastOf(Numbering numbering) => _last.TryGetValue(numbering, out var last) ? last : null;

    /// <summary>A new table counts from 1 again.</summary>
    public void ForgetLast(Numbering numbering) => _last.Remove(numbering);

    /// <summary>Adds a part with its heading, and says where its label is not the next one.</summary>
    public PassageNode Add(PassageMark mark, int line, string text, List<Fault> doubts)
    {
        var times = _times[mark.Label] = _times.GetValueOrDefault(mark.Label) + 1;
        var label = times == 1 ? mark.Label : $"{mark.Label}[{times}]";
        var part = new PassageNode(this, mark, _path.Length == 0 ? label : $"{_path}{Passage.Separator}{label}");
        if (Doubt(mark) is var (rule, expected)) doubts.Add(new(rule, part._path, expected) { Line = line });
        else if (times > 1 && mark.Number is null) doubts.Add(new(FaultRule.NameRepeats, part._path) { Line = line });
        if (mark.Number is { } number) _last[mark.Numbering] = number;
        part.Add(line, text);
        _parts.Add(part);
        return part;
    }

    public Passage Made() => new(_mark?.Label ?? "", _path, _mark?.Numbering, _mark?.Number, _lines, [.. _parts.Select(part => part.Made())]);

    private (FaultRule Rule, string Expected)? Doubt(PassageMark mark)
    {
        if (mark.Number is not { } number) return null;
        var isFirst = !_last.TryGetValue(mark.Numbering, out var last);
        var expected = mark.For(last + 1);
        if (isFirst && IsInsideOut(mark)) return (FaultRule.LabelInsideOut, _mark!.Label);

        // A report may answer for some tasks of a longer list.
        if (isFirst && mark.Numbering == Passages.Numbering.Task) return null;
        return number == last + 1 ? null
            : (number > last ? FaultRule.LabelJumps : number == last ? FaultRule.LabelRepeats : FaultRule.LabelGoesBack, expected);
    }

    /// <summary>一、 within （一）: usually it is the other way round.</summary>
    private bool IsInsideOut(PassageMark mark) => mark.Numbering <= Passages.Numbering.Circled && Numbering <= Passages.Numbering.Circled
        && mark.Numbering < Numbering;
}
