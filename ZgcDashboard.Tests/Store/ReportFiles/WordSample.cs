using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>Word documents as people write them.</summary>
internal static class WordSample
{
    /// <summary>A paragraph a line; lines with tabs are rows of a table.</summary>
    public static byte[] Of(IEnumerable<string> lines) => Made(body =>
    {
        Table? table = null;
        foreach (var line in lines)
        {
            if (!line.Contains('\t', StringComparison.Ordinal)) (table, _) = (null, body.AppendChild(Line(line)));
            else (table ??= body.AppendChild(new Table())).Append(new TableRow(line.Split('\t').Select(cell => new TableCell(Line(cell)))));
        }
    });

    /// <summary>Paragraphs that Word numbers: each with its level, and what a level's numbers look like.</summary>
    public static byte[] Numbered(IReadOnlyList<(string Format, string Text)> levels, params (int Level, string Text)[] lines) => Made(body =>
    {
        foreach (var (level, text) in lines)
            body.Append(new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), new Run(new Text(text))));
    }, main => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
        new AbstractNum(levels.Select((level, i) => new Level(new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = new EnumValue<NumberFormatValues>(new NumberFormatValues(level.Format)) }, new LevelText { Val = level.Text })
        { LevelIndex = i }))
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }));

    public static byte[] Made(Action<Body> write, Action<MainDocumentPart>? add = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body());
            write(main.Document.Body!);
            add?.Invoke(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
