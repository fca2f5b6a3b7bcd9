using System.Text;

namespace ZgcDashboard.Store.Importing.Texts;

/// <summary>The characters that most texts in an encoding are made of: text read in a wrong encoding has others.</summary>
/// <param name="common">Of the encoding's first level, with its punctuation.</param>
/// <param name="rare">Of its second level.</param>
internal sealed class CommonCharacters(IReadOnlySet<char> common, IReadOnlySet<char> rare)
{
    static CommonCharacters() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>GB 2312: 3,755 characters by their sound, then 3,008 by their radical.</summary>
    public static CommonCharacters Simplified { get; } = new(Pairs(936, (0xA1, 0xA3, 0xA1, 0xFE), (0xB0, 0xD7, 0xA1, 0xFE)),
        Pairs(936, (0xA4, 0xA9, 0xA1, 0xFE), (0xD8, 0xF7, 0xA1, 0xFE)));

    public static CommonCharacters Traditional { get; } = new(Pairs(950, (0xA1, 0xC6, 0x40, 0xFE)), Pairs(950, (0xC9, 0xF9, 0x40, 0xFE)));

    /// <summary>Kana above all, and the kanji of the first level.</summary>
    public static CommonCharacters Japanese { get; } = new(Pairs(932, (0x81, 0x83, 0x40, 0xFC), (0x88, 0x97, 0x40, 0xFC)),
        Pairs(932, (0x98, 0x9F, 0x40, 0xFC), (0xE0, 0xEA, 0x40, 0xFC)));

    /// <summary>How much of the text, letters of ASCII aside, is what such texts are made of: 0 to 1.</summary>
    public double Share(ReadOnlySpan<char> text)
    {
        var (all, sum) = (0, 0.0);
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            all++;
            sum += common.Contains(c) ? 1 : rare.Contains(c) ? 0.5 : 0;
        }

        return all == 0 ? 1 : sum / all;
    }

    private static HashSet<char> Pairs(int page, params (int FirstLead, int LastLead, int FirstTrail, int LastTrail)[] ranges)
    {
        var encoding = Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(""));
        return [.. from range in ranges
                   from lead in Enumerable.Range(range.FirstLead, range.LastLead - range.FirstLead + 1)
                   from trail in Enumerable.Range(range.FirstTrail, range.LastTrail - range.FirstTrail + 1)
                   let text = encoding.GetString([(byte)lead, (byte)trail])
                   where text.Length == 1 && text[0] is not (>= '\uE000' and <= '\uF8FF')
                   select text[0]];
    }
}
