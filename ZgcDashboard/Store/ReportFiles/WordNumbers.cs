using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>
/// The numbers that Word gives to paragraphs and that stand in no text: counted level by level, as its numbering and its
/// styles say.
/// </summary>
internal sealed class WordNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<int, WordList> _lists = [];
    private readonly Dictionary<string, (int? Numbering, int? Level)> _styles = [];
    private readonly Dictionary<WordList, int?[]> _counts = [];

    private WordNumbers()
    {
    }

    public static WordNumbers Of(MainDocumentPart main, CancellationToken ct)
    {
        var numbers = new WordNumbers();
        if (main.NumberingDefinitionsPart is { } part) numbers.ReadLists(part, ct);
        if (main.StyleDefinitionsPart is { } styles) numbers.ReadStyles(styles, ct);
        return numbers;
    }

    /// <summary>The label of the next paragraph.</summary>
    /// <param name="style">Its style.</param>
    /// <param name="numbering">Its own numbering; null for the style's.</param>
    /// <param name="level">Its own level.</param>
    /// <param name="isFilled">Whether it has a text.</param>
    /// <returns>Empty where it has none, or a bullet; and whether it has one that cannot be told.</returns>
    public (string Label, bool IsUnread) Next(string? style, int? numbering, int? level, bool isFilled)
    {
        var styled = style is not null ? _styles.GetValueOrDefault(style) : default;
        if ((numbering ?? styled.Numbering) is not ({ } id and not 0)) return ("", false);
        var at = level ?? styled.Level ?? 0;
        if (!_lists.TryGetValue(id, out var list) || at is < 0 or >= Levels || list.Levels[at] is not { } of) return ("", isFilled);
        if (!_counts.TryGetValue(list.Counted, out var counts)) _counts[list.Counted] = counts = new int?[Levels];
        counts[at] = (counts[at] ?? (list.Starts[at] ?? of.Start) - 1) + 1;
        Array.Clear(counts, at + 1, Levels - at - 1);
        return of.Format == "bullet" || of.Text.Length == 0 ? ("", false) : Label(list, of.Text, counts) is { } label ? (label, false) : ("", isFilled);
    }

    private static string? Label(WordList list, string text, int?[] counts)
    {
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length || text[i + 1] is < '1' or > '9')
            {
                label.Append(text[i]);
                continue;
            }

            var level = text[++i] - '1';
            if (list.Levels[level] is not { } of || Written(of.Format, counts[level] ?? list.Starts[level] ?? of.Start) is not { } number) return null;
            label.Append(number);
        }

        // A number that the text begins with must not become part of the label.
        return char.IsAsciiLetterOrDigit(label[^1]) || label[^1] == '.' ? label.Append(' ').ToString() : label.ToString();
    }

    private static string? Written(string format, int number) => format switch
    {
        "decimal" or "decimalFullWidth" or "decimalHalfWidth" or "none" or "" => number.ToString(CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographDigital" => number is >= 1 and <= 99 ? ChineseNumeral.Of(number) : null,
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : null,
        _ => null,
    };

    private void ReadLists(NumberingDefinitionsPart part, CancellationToken ct)
    {
        var (made, abstracts) = (default(WordList), new Dictionary<int, WordList>());
        var level = 0;
        foreach (var element in WordFile.Elements(part, ct))
        {
            if (!element.IsStartElement) continue;
            var (type, value) = (element.ElementType, Attribute(element, "val"));
            if (type == typeof(AbstractNum)) abstracts[Whole(element, "abstractNumId") ?? -1] = made = new();
            else if (type == typeof(NumberingInstance)) _lists[Whole(element, "numId") ?? -1] = made = new();
            else if (type == typeof(AbstractNumId) && made is not null && abstracts.TryGetValue(Whole(element, "val") ?? -1, out var of)) made.Take(of);
            else if (type == typeof(Level) || type == typeof(LevelOverride)) level = Math.Clamp(Whole(element, "ilvl") ?? 0, 0, Levels - 1);
            else if (type == typeof(StartOverrideNumberingValue) && made is not null) made.Override(level, Whole(element, "val"));
            else if (made is not null && type == typeof(StartNumberingValue)) made.Levels[level] = made.At(level) with { Start = Whole(element, "val") ?? 1 };
            else if (made is not null && type == typeof(NumberingFormat)) made.Levels[level] = made.At(level) with { Format = value ?? "" };
            else if (made is not null && type == typeof(LevelText)) made.Levels[level] = made.At(level) with { Text = value ?? "" };
        }
    }

    private void ReadStyles(StyleDefinitionsPart part, CancellationToken ct)
    {
        var style = "";
        foreach (var element in WordFile.Elements(part, ct))
        {
            if (!element.IsStartElement) continue;
            if (element.ElementType == typeof(Style)) style = Attribute(element, "styleId") ?? "";
            else if (element.ElementType == typeof(NumberingId)) _styles[style] = _styles.GetValueOrDefault(style) with { Numbering = Whole(element, "val") };
            else if (element.ElementType == typeof(NumberingLevelReference)) _styles[style] = _styles.GetValueOrDefault(style) with { Level = Whole(element, "val") };
        }
    }

    private static string? Attribute(OpenXmlReader element, string name) => element.Attributes.FirstOrDefault(a => a.LocalName == name).Value;

    private static int? Whole(OpenXmlReader element, string name) =>
        int.TryParse(Attribute(element, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record WordLevel(int Start, string Format, string Text);

    /// <summary>A list of a document, with what it takes from the definition that several lists share.</summary>
    private sealed class WordList
    {
        public WordLevel?[] Levels { get; private set; } = new WordLevel?[WordNumbers.Levels];

        public int?[] Starts { get; } = new int?[WordNumbers.Levels];

        /// <summary>Whose numbers go on: of lists that share a definition and begin nowhere anew, all.</summary>
        public WordList Counted { get; private set; }

        public WordList() => Counted = this;

        public WordLevel At(int level) => Levels[level] ?? new(1, "", "");

        public void Take(WordList definition) => (Levels, Counted) = ([.. definition.Levels], definition);

        public void Override(int level, int? start) => (Starts[level], Counted) = (start, this);
    }
}
