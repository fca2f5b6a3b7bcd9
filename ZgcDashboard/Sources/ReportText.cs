using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Sources;

/// <summary>
/// The text of a report whose sections are headed （一）, （二） …, with items 一是, 二是 …: its passages by these numbers, as citations
/// give them.
/// </summary>
public sealed class ReportText
{
    private readonly Dictionary<(int Section, int? Item), List<string>> _passages = [];

    private ReportText(PassageTree tree)
    {
        foreach (var (section, item, line) in tree.Whole.Parts.SelectMany(part => Lines(part, 0, null)).OrderBy(l => l.Line.Number))
        {
            if (!_passages.TryGetValue((section, item), out var lines)) _passages[(section, item)] = lines = [];
            lines.Add(line.Text);
        }
    }

    /// <summary>
    /// The paragraphs of the place, in the order in which <see cref="Figures.ReportPlace.Paragraph"/> counts them: that of a
    /// section begins with its heading. None where the text has no such place.
    /// </summary>
    public IReadOnlyList<string> Of(int section, int? item) => _passages.GetValueOrDefault((section, item)) ?? [];

    /// <summary>Every paragraph with its place and its number there, in the order of the text.</summary>
    public IEnumerable<(int Section, int? Item, int Number, string Text)> Paragraphs =>
        _passages.SelectMany(place => place.Value.Select((text, number) => (place.Key.Section, place.Key.Item, number, text)));

    /// <summary>Whether what the section says stands in items; if not, in paragraphs.</summary>
    public bool HasItems(int section) => _passages.Keys.Any(place => place.Section == section && place.Item is not null);

    public static ReportText Parse(string text) => Of(PassageTree.Read(text));

    public static ReportText Of(PassageTree tree) => new(tree);

    /// <summary>What lies deeper belongs to its item, or to its section.</summary>
    private static IEnumerable<(int Section, int? Item, PassageLine Line)> Lines(Passage passage, int section, int? item)
    {
        if (passage.Numbering == Numbering.ChineseInBrackets) (section, item) = (passage.Number!.Value, null);
        if (passage.Numbering == Numbering.Item) item = passage.Number;
        if (section == 0) return [];
        return passage.Lines.Select(line => (section, item, line)).Concat(passage.Parts.SelectMany(part => Lines(part, section, item)));
    }
}
