using System.Text;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Texts;

/// <summary>
/// The encoding of a text, seen from its bytes. Chinese text that is read in a wrong one becomes other Chinese text:
/// what does not look like Chinese is refused with what it looks like.
/// </summary>
internal static class TextEncoding
{
    /// <summary>The low byte first, then the high one.</summary>
    private static readonly bool[] BothWays = [false, true];

    private const int MostJudged = 1_000_000;

    /// <summary>Of what is Chinese text the most is common; of nonsense the least.</summary>
    private const double Plausible = 0.55;

    /// <summary>By so much another encoding must be the better one.</summary>
    private const double Margin = 0.1;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Gb18030 => Strict("GB18030");

    /// <returns>The encoding, and how many bytes its mark has.</returns>
    /// <exception cref="ImportRefusedException">The bytes are no text, or text in an encoding that is not read.</exception>
    public static (Encoding Encoding, int Mark) Of(byte[] bytes)
    {
        if (Marked(bytes) is { } marked)
            return Decoded(bytes.AsSpan(marked.Mark), marked.Encoding) is not null ? marked
                : throw new ImportRefusedException(FaultRule.NotDecodable);
        if (bytes.AsSpan().IndexOf((byte)0) is var zero and >= 0) return (Wide(bytes) ?? throw Nul(bytes, zero), 0);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? (Utf8, 0) : (Legacy(bytes), 0);
    }

    private static (Encoding Encoding, int Mark)? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, true, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, true, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, true, true), 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => null,
    };

    /// <summary>UTF-16 without a mark, as its line breaks and commas tell.</summary>
    private static UnicodeEncoding? Wide(byte[] bytes) => BothWays
        .Select(big => new UnicodeEncoding(big, false, true))
        .Select(encoding => (Encoding: encoding, Share: WideShare(bytes, encoding)))
        .Where(e => e.Share > Plausible).OrderByDescending(e => e.Share).Select(e => e.Encoding).FirstOrDefault();

    private static double WideShare(byte[] bytes, UnicodeEncoding encoding) =>
        bytes.Length % 2 == 0 && Decoded(bytes.AsSpan(0, Math.Min(bytes.Length, MostJudged)), encoding) is { } text && !text.Contains('\0')
            ? WideShare(text)
            : 0;

    private static double WideShare(string text) =>
        text.Any(c => c is '\n' or '\r' or ',' or '\t' or ';') ? CommonCharacters.Simplified.Share(text) : 0;

    private static ImportRefusedException Nul(byte[] bytes, int at) =>
        new(new Fault(FaultRule.NulCharacter) { Line = 1 + bytes.AsSpan(0, at).Count((byte)'\n') });

    /// <exception cref="ImportRefusedException">It is not Chinese in GB18030.</exception>
    private static Encoding Legacy(byte[] bytes)
    {
        RefuseMixed(bytes);
        var judged = bytes.AsSpan(0, bytes.Length <= MostJudged ? bytes.Length : bytes.AsSpan(0, MostJudged).LastIndexOf((byte)'\n') + 1);
        var simplified = Share(judged, "GB18030", CommonCharacters.Simplified);
        var (traditional, japanese) = (Share(judged, "big5", CommonCharacters.Traditional),
            Share(judged, "shift_jis", CommonCharacters.Japanese));
        if (Math.Max(traditional, japanese) is var other && other > simplified + Margin && other > Plausible)
            throw new ImportRefusedException(FaultRule.OtherEncoding, traditional >= japanese ? "Big5" : "Shift-JIS");
        if (simplified < Plausible || Decoded(bytes, Gb18030) is null) throw new ImportRefusedException(FaultRule.NotDecodable);
        return Gb18030;
    }

    /// <summary>Lines that were put together from files of two encodings.</summary>
    private static void RefuseMixed(byte[] bytes)
    {
        int? utf8 = null, other = null;
        var line = 0;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            var piece = bytes.AsSpan(range);
            if (Ascii.IsValid(piece)) continue;
            if (System.Text.Unicode.Utf8.IsValid(piece) && CommonCharacters.Simplified.Share(Utf8.GetString(piece)) > Plausible)
                utf8 ??= line;
            else if (Share(piece, "GB18030", CommonCharacters.Simplified) > Plausible) other ??= line;
            if (utf8 is not null && other is not null) throw new ImportRefusedException(FaultRule.MixedEncodings, $"{utf8}", $"{other}");
        }
    }

    /// <summary>0 where the bytes are not in the encoding.</summary>
    private static double Share(ReadOnlySpan<byte> bytes, string encoding, CommonCharacters characters) =>
        Decoded(bytes, Strict(encoding)) is { } text ? characters.Share(text) : 0;

    private static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? Decoded(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
