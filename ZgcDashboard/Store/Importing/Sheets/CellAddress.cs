using System.Globalization;
using System.Xml;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>Where a cell stands: C5 is place 2 (from 0) of line 5 (from 1).</summary>
internal readonly record struct CellAddress(int Line, int Place)
{
    private const int LastLine = 1_048_576;
    private const int LastPlace = 16_383;

    /// <exception cref="XmlException">No sheet has such a cell.</exception>
    public static CellAddress Parse(ReadOnlySpan<char> text)
    {
        var (place, i) = (0, 0);
        for (; i < text.Length && char.ToUpperInvariant(text[i]) is >= 'A' and <= 'Z' and var letter; i++)
            if ((place = (place * 26) + letter - 'A' + 1) > LastPlace + 1) throw new XmlException("There is no such column.");
        return new(LineOf(text[i..]), place > 0 ? place - 1 : throw new XmlException("There is no such cell."));
    }

    /// <exception cref="XmlException">No sheet has such a row.</exception>
    public static int LineOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line is >= 1 and <= LastLine ? line
            : throw new XmlException("There is no such row.");

    /// <summary>Of a column: 0 is A.</summary>
    public static string Letters(int place) =>
        place < 26 ? $"{(char)('A' + place)}" : Letters((place / 26) - 1) + (char)('A' + (place % 26));

    public override string ToString() => $"{Letters(Place)}{Line}";
}
