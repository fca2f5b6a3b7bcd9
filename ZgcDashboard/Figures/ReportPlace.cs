using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>The place in a report that states a fact.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Section">The section's number, 1 or more.</param>
/// <param name="Item">The ordinal of 一是, 二是 …, 1 or more; null where the section has none.</param>
public sealed record ReportPlace(string Report, int Section, int? Item) : Citation
{
    /// <summary>The most sections that a report is taken to have.</summary>
    public const int MostSections = 28;

    private const char Pilcrow = '¶';

    /// <summary>
    /// The paragraph of a section that has no items, from 1: its heading is not counted. Null for an item, and where the
    /// section as a whole or its heading is meant.
    /// </summary>
    public int? Paragraph { get; init; }

    /// <summary>The section or the item itself, whichever of its paragraphs is meant.</summary>
    public ReportPlace AsWhole() => Paragraph is null ? this : this with { Paragraph = null };

    /// <summary>The place's id in a page: <c>s05-1</c>, <c>s11-p2</c> for a paragraph, or <c>s05</c> for a whole section.</summary>
    public string Anchor => (Item, Paragraph) switch
    {
        ({ } item, _) => string.Create(CultureInfo.InvariantCulture, $"s{Section:00}-{item}"),
        (null, { } paragraph) => string.Create(CultureInfo.InvariantCulture, $"s{Section:00}-p{paragraph}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"s{Section:00}"),
    };

    /// <summary>What of the section is meant: <c>2</c> for an item, <c>¶2</c> for a paragraph, empty for the section as a whole.</summary>
    public string Within => WithinOf(Item, Paragraph);

    /// <inheritdoc cref="Within" />
    public static string WithinOf(int? item, int? paragraph) => (item, paragraph) switch
    {
        ({ } known, _) => known.ToString(CultureInfo.InvariantCulture),
        (null, { } known) => string.Create(CultureInfo.InvariantCulture, $"{Pilcrow}{known}"),
        _ => "",
    };

    /// <summary>Reads <see cref="Within"/>, and a paragraph as people write it: ¶ 2, 第2段.</summary>
    /// <returns>False where the text is neither an item nor a paragraph, from 1.</returns>
    public static bool TryParseWithin(string text, out (int? Item, int? Paragraph) within)
    {
        var of = text.Trim();
        var isParagraph = of is [Pilcrow, ..] or ['第', .., '段'];
        if (isParagraph) of = of[0] == Pilcrow ? of[1..].TrimStart() : of[1..^1].Trim();
        var isNumber = int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        within = !isNumber ? default : isParagraph ? (null, number) : (number, null);
        return isNumber;
    }

    /// <summary>Other places that state the same fact, written <c>16;27.1;11¶2</c>; none for an empty text.</summary>
    /// <exception cref="FormatException">A place is neither a section nor a section and an item or a paragraph.</exception>
    public static IReadOnlyList<ReportPlace> ParseAlso(string report, string? also) =>
        [.. (also ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(place => Place(report, place))];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Section}{(Item is null ? "" : ".")}{Within}");

    private static ReportPlace Place(string report, string place)
    {
        var end = place.AsSpan().IndexOfAny('.', Pilcrow);
        var section = Ordinal(end < 0 ? place : place[..end], place);
        if (end < 0) return new(report, section, null);
        var within = place[end] == Pilcrow ? place[end..] : place[(end + 1)..];
        if (!TryParseWithin(within, out var found) || (found.Paragraph is null) == (place[end] == Pilcrow)) throw Malformed(place);
        return new(report, section, found.Item) { Paragraph = found.Paragraph };
    }

    private static int Ordinal(string digits, string place) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Malformed(place);

    private static FormatException Malformed(string place) => new($"'{place}' is not a citation such as 16, 27.1 or 11¶2");
}
