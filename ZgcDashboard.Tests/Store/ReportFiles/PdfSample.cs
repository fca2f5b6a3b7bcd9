using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>PDFs with a text layer in Chinese, printed line by line as a page is.</summary>
internal static class PdfSample
{
    private const int Size = 12, Left = 72, Top = 780, Leading = 20, OfLine = 30;

    /// <summary>A character that is its own code says by this map what it is.</summary>
    private const string ToUnicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        1 beginbfrange <0000> <FFFF> <0000> endbfrange
        endcmap CMapName currentdict /CMap defineresource pop end end
        """;

    /// <summary>Each page with its paragraphs: indented by two letters, broken where the line is full; a number below.</summary>
    public static byte[] Of(params IReadOnlyList<string>[] pages)
    {
        string[] fixedParts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
            Stream(ToUnicode),
        ];
        return File([.. fixedParts, .. pages.SelectMany((page, i) => (string[])
        [
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + 2 * i} 0 R >>",
            Stream(Content(page, i + 1)),
        ])]);
    }

    /// <summary>A page that was scanned: a picture, and no text.</summary>
    public static byte[] Scan()
    {
        using var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(595, 842);
        page.AddPng(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"), new PdfRectangle(50, 50, 500, 800));
        return builder.Build();
    }

    private static string Content(IReadOnlyList<string> paragraphs, int number)
    {
        var (content, y) = (new StringBuilder(), Top);
        foreach (var paragraph in paragraphs)
        {
            var (text, indent) = (paragraph, 2);
            while (text.Length > 0)
            {
                var taken = Math.Min(OfLine - indent, text.Length);
                Print(content, text[..taken], Left + indent * Size, y);
                (text, indent, y) = (text[taken..], 0, y - Leading);
            }
        }

        Print(content, string.Create(CultureInfo.InvariantCulture, $"— {number} —"), 280, 40);
        return content.ToString();
    }

    private static void Print(StringBuilder content, string text, int x, int y) => content.Append(
        CultureInfo.InvariantCulture, $"BT /F1 {Size} Tf {x} {y} Td <{string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET\n");

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(IReadOnlyList<string> objects)
    {
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var (at, one) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{one}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
