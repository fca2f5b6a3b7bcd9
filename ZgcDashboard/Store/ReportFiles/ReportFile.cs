using System.Security.Cryptography;
using System.Text;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>The text of a file that a report came as: a text, a Word document, or a PDF with its text.</summary>
/// <param name="Name">Of the file, without a folder.</param>
/// <param name="Text">With a line for each paragraph, and for each row of a table with tabs between its cells.</param>
/// <param name="Doubts">What of the file could not be read; the lines are those of the text.</param>
public sealed record ReportFile(string Name, string Text, IReadOnlyList<Fault> Doubts)
{
    /// <summary>In bytes, of the file as it comes.</summary>
    public const long LargestFile = 50_000_000;

    /// <summary>In characters: a thousand pages.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal: the same text is the same report, whatever file it came as.</summary>
    public string Hash { get; } = HashOf(Text);

    /// <param name="stream">What the file is, is seen from its bytes. Can be read again from its beginning.</param>
    /// <param name="name">Without a folder.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">The file is empty, too large, damaged, without text, or something else.</exception>
    public static ReportFile Read(Stream stream, string name, CancellationToken ct)
    {
        if (stream.Length == 0) throw new ImportRefusedException(FaultRule.FileEmpty);
        if (stream.Length > LargestFile) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{stream.Length}", $"{LargestFile}");
        var doubts = new List<Fault>();
        var text = ReportForms.Of(stream) switch
        {
            ReportForm.Word => WordFile.Read(stream, doubts, ct),
            ReportForm.Pdf => PdfFile.Read(stream, doubts, ct),
            _ => PlainFile.Read(stream, ct),
        };
        text = PrintedCharacters.Of(text);
        if (text.Length > LongestText) throw new ImportRefusedException(FaultRule.TextTooLong, $"{text.Length}", $"{LongestText}");
        return string.IsNullOrWhiteSpace(text) ? throw new ImportRefusedException(FaultRule.FileEmpty) : new(name, text, doubts);
    }

    /// <summary>The file as it was when it came in.</summary>
    public static ReportFile Of(ReportDocument document) => new(document.FileName, document.Text, FileDoubts.Read(document.Doubts));

    /// <summary>Its passages, and all doubts: of the file and of the numbering.</summary>
    public PassageTree ToTree(CancellationToken ct)
    {
        var tree = PassageTree.Read(Text, ct);
        return tree with { Doubts = [.. Doubts.Concat(tree.Doubts).OrderBy(doubt => doubt.Line)] };
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
