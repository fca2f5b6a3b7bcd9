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

    /// <summary>The place's id in a page: <c>s05-1</c>, or <c>s05</c> for a whole section.</summary>
    public string Anchor => Item is { } item
        ? string.Create(CultureInfo.InvariantCulture, $"s{Section:00}-{item}")
        : string.Create(CultureInfo.InvariantCulture, $"s{Section:00}");

    /// <summary>Other places that state the same fact, written <c>16;27.1</c>; none for an empty text.</summary>
    /// <exception cref="FormatException">A place is neither a section nor a section and an item.</exception>
    public static IReadOnlyList<ReportPlace> ParseAlso(string report, string? also) =>
        [.. (also ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(place => Place(report, place))];

    public override string ToString() => Item is { } item
        ? string.Create(CultureInfo.InvariantCulture, $"{Section}.{item}")
        : Section.ToString(CultureInfo.InvariantCulture);

    private static ReportPlace Place(string report, string place) => place.Split('.') switch
    {
        [var section] => new(report, Ordinal(section, place), null),
        [var section, var item] => new(report, Ordinal(section, place), Ordinal(item, place)),
        _ => throw Malformed(place),
    };

    private static int Ordinal(string digits, string place) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Malformed(place);

    private static FormatException Malformed(string place) => new($"'{place}' is not a citation such as 16 or 27.1");
}
