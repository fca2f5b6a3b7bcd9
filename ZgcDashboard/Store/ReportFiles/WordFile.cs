using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>The text of a Word document: its paragraphs with the numbers that Word gives them, and the rows of its tables.</summary>
internal static class WordFile
{
    /// <summary>Of one part, in characters.</summary>
    private const int LargestPart = 50_000_000;

    private const int Deepest = 100;

    /// <exception cref="ImportRefusedException">The document is damaged.</exception>
    public static string Read(Stream stream, List<Fault> doubts, CancellationToken ct)
    {
        try
        {
            stream.Position = 0;
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            var main = document.MainDocumentPart ?? throw new ImportRefusedException(FaultRule.ReportDamaged);
            var lines = new WordLines(WordNumbers.Of(main, ct), doubts);
            Walk(main, lines, ct);
            foreach (var (part, note) in ((OpenXmlPart?, Type)[])[(main.FootnotesPart, typeof(Footnote)), (main.EndnotesPart, typeof(Endnote))])
                if (part is not null && Notes(part, note, ct) is var notes and > 0) doubts.Add(new(FaultRule.NotesLeftOut, $"{notes}"));
            return lines.Text;
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or FormatException or ArgumentException)
        {
            throw new ImportRefusedException(FaultRule.ReportDamaged);
        }
    }

    /// <summary>Each element as it begins and ends, with its depth.</summary>
    internal static IEnumerable<OpenXmlReader> Elements(OpenXmlPart part, CancellationToken ct)
    {
        using var reader = OpenXmlReader.Create(part);
        var count = 0;
        while (reader.Read())
        {
            if (++count % 1024 == 0) ct.ThrowIfCancellationRequested();
            if (reader.Depth > Deepest) throw new InvalidDataException("The elements are nested too deep.");
            yield return reader;
        }
    }

    private static void Walk(MainDocumentPart main, WordLines lines, CancellationToken ct)
    {
        int? skipped = null;
        foreach (var element in Elements(main, ct))
        {
            // What was moved away stands where it was moved to; a drawing's fallback repeats its text.
            if (skipped is null && element.IsStartElement && IsRepeated(element.ElementType)) skipped = element.Depth;
            if (skipped is null) lines.Take(element);
            else if (element.IsEndElement && element.Depth == skipped && IsRepeated(element.ElementType)) skipped = null;
        }
    }

    private static bool IsRepeated(Type type) => type == typeof(MoveFromRun) || type == typeof(AlternateContentFallback);

    /// <summary>How many notes people wrote: Word's own separators have a type.</summary>
    private static int Notes(OpenXmlPart part, Type note, CancellationToken ct) =>
        Elements(part, ct).Count(e => e.IsStartElement && e.ElementType == note && !e.Attributes.Any(a => a.LocalName == "type"));
}
