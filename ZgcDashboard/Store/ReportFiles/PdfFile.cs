using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>The text of a PDF that has one: its lines put together to paragraphs, page by page.</summary>
internal static class PdfFile
{
    public const int MostPages = 1_000;

    /// <exception cref="ImportRefusedException">The file is damaged, encrypted, too long, or pictures of pages.</exception>
    public static string Read(Stream stream, List<Fault> doubts, CancellationToken ct)
    {
        try
        {
            stream.Position = 0;
            using var document = PdfDocument.Open(stream, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > MostPages) throw new ImportRefusedException(FaultRule.TooManyPages, $"{document.NumberOfPages}", $"{MostPages}");
            return Text(document, doubts, ct);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new ImportRefusedException(FaultRule.ReportEncrypted);
        }
        catch (Exception e) when (e is not (ImportRefusedException or OperationCanceledException))
        {
            // A library that reads what others wrote fails in many ways; each says the same to who sent the file.
            throw new ImportRefusedException(FaultRule.ReportDamaged);
        }
    }

    private static string Text(PdfDocument document, List<Fault> doubts, CancellationToken ct)
    {
        var (text, empty) = (new PdfParagraphs(), new List<int>());
        foreach (var page in document.GetPages())
        {
            ct.ThrowIfCancellationRequested();
            if (page.Letters.Count == 0 && page.NumberOfImages > 0) empty.Add(page.Number);
            text.Add(PdfLine.Of(page), page);
            if (text.Length > ReportFile.LongestText) throw new ImportRefusedException(FaultRule.TextTooLong, $"{text.Length}", $"{ReportFile.LongestText}");
        }

        if (text.Length == 0) throw new ImportRefusedException(FaultRule.NoTextLayer);
        doubts.AddRange(empty.Select(page => new Fault(FaultRule.PageWithoutText, $"{page}")));
        return text.ToString();
    }
}

/// <summary>A line as it is printed.</summary>
/// <param name="Text">With a tab where there is a gap as between columns.</param>
/// <param name="Left">Where it begins, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Size">Of its letters.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Size)
{
    /// <summary>By so much of a letter's size two letters of a line may differ in height.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap of so many letters stands between columns, one of so much between words.</summary>
    private const double Columns = 2.5, Words = 0.25;

    /// <summary>From the top down.</summary>
    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in page.Letters.Where(l => l.Value.Length > 0).OrderByDescending(l => l.StartBaseLine.Y))
        {
            var line = lines.Count > 0 ? lines[^1] : null;
            if (line is null || line[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine * SizeOf(line[0])) lines.Add([letter]);
            else line.Add(letter);
        }

        return [.. lines.Select(line => Of([.. line.OrderBy(l => l.StartBaseLine.X)])).Where(line => line.Text.Trim().Length > 0)];
    }

    private static PdfLine Of(IReadOnlyList<Letter> letters)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            var gap = i == 0 ? 0 : letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X;
            if (gap > Columns * SizeOf(letters[i])) text.Append('\t');
            else if (gap > Words * SizeOf(letters[i]) && IsLatin(letters[i - 1].Value) && IsLatin(letters[i].Value)) text.Append(' ');
            text.Append(letters[i].Value);
        }

        var (first, last) = (letters.First(l => !string.IsNullOrWhiteSpace(l.Value) || l == letters[^1]), letters.LastOrDefault(l => !string.IsNullOrWhiteSpace(l.Value)) ?? letters[^1]);
        return new(text.ToString().TrimEnd(), first.StartBaseLine.X, last.EndBaseLine.X, SizeOf(first));
    }

    private static double SizeOf(Letter letter) => letter.PointSize > 0 ? letter.PointSize : 10;

    private static bool IsLatin(string value) => value is [> ' ' and < '\u2E80', ..];
}
