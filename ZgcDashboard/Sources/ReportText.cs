using System.Text.RegularExpressions;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Sources;

/// <summary>
/// The text of a report, cut at its headings: sections are headed （一）, （二） … at the start of a line, items 一是, 二是 ….
/// A paragraph that looks ahead (下一步) after the items belongs to the section again, and so does one that enumerates
/// within itself (一是 …；二是 …).
/// </summary>
public sealed partial class ReportText
{
    private readonly Dictionary<(int Section, int? Item), List<string>> _passages = [];

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

    public static ReportText Parse(string text)
    {
        var report = new ReportText();
        var (section, item) = (0, (int?)null);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('【')))
        {
            if (SectionHead().Match(line) is { Success: true } head) (section, item) = (ChineseNumeral.Parse(head.Groups[1].Value), null);
            else if (line.StartsWith("下一步", StringComparison.Ordinal) || line.Contains("二是", StringComparison.Ordinal)
                && line.StartsWith('一')) item = null;
            else if (ItemHead().Match(line) is { Success: true } start) item = ChineseNumeral.Parse(start.Groups[1].Value);
            if (section > 0) report.Add(section, item, line);
        }

        return report;
    }

    private void Add(int section, int? item, string line)
    {
        if (!_passages.TryGetValue((section, item), out var lines)) _passages[(section, item)] = lines = [];
        lines.Add(line);
    }

    [GeneratedRegex(@"^[(（]([一二三四五六七八九十]+)[)）]", RegexOptions.NonBacktracking)]
    private static partial Regex SectionHead();

    [GeneratedRegex(@"^([一二三四五六七八九十]+)是", RegexOptions.NonBacktracking)]
    private static partial Regex ItemHead();
}
