using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>出处: a place in a report.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Section">1 to 28.</param>
/// <param name="Item">The ordinal of 一是, 二是 …; null where the section has none.</param>
public sealed record Citation(string Report, int Section, int? Item)
{
    /// <summary>Its id on the Sources page: <c>s05-1</c>.</summary>
    public string Anchor => Item is { } item ? $"s{Section:00}-{item}" : $"s{Section:00}";

    public override string ToString() => Item is { } item
        ? string.Create(CultureInfo.InvariantCulture, $"{Section}.{item}")
        : Section.ToString(CultureInfo.InvariantCulture);

    /// <summary>Further places of the same fact: <c>16;27.1</c>.</summary>
    /// <exception cref="FormatException">A part is not a section or a section and an item.</exception>
    public static IReadOnlyList<Citation> ParseAlso(string report, string also) =>
        [.. also.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => Parse(report, part))];

    private static Citation Parse(string report, string text)
    {
        var parts = text.Split('.');
        if (parts.Length > 2) throw new FormatException($"'{text}' is not a citation.");
        return new(report, int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
            parts.Length == 2 ? int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) : null);
    }
}
