using System.IO.Compression;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Importing.Sheets;

namespace ZgcDashboard.Store.ReportFiles;

internal enum ReportForm
{
    Plain,
    Word,
    Pdf,
}

/// <summary>What a file is, seen from its bytes and not from its name; what no report is read from is named.</summary>
internal static class ReportForms
{
    /// <exception cref="ImportRefusedException">It is something else, or unpacks to too much.</exception>
    public static ReportForm Of(Stream stream)
    {
        var head = new byte[Math.Min(8, stream.Length)];
        stream.Position = 0;
        stream.ReadExactly(head);
        if (head.AsSpan().StartsWith("%PDF"u8)) return ReportForm.Pdf;
        if (head.AsSpan().StartsWith("PK"u8) && IsWord(stream)) return ReportForm.Word;
        try
        {
            return FileForm.IsSpreadsheet(stream) ? throw Refused(".xlsx") : ReportForm.Plain;
        }
        catch (ImportRefusedException e) when (e.Fault.Rule != FaultRule.NoReportFile)
        {
            throw Refused(e.Fault.Rule switch
            {
                FaultRule.OldDocument => ".doc",
                FaultRule.OldSpreadsheet => ".xls",
                FaultRule.OldOrEncrypted or FaultRule.Encrypted => ".doc / ***",
                _ => e.Fault.Found.Length > 0 ? e.Fault.Found : "?",
            });
        }
    }

    private static bool IsWord(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            UnpackingBudget.CheckDeclared(archive, stream.Length);
            return archive.Entries.Any(e => e.FullName.Replace('\\', '/').TrimStart('/').StartsWith("word/", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException(FaultRule.ReportDamaged);
        }
    }

    private static ImportRefusedException Refused(string found) => new(FaultRule.NoReportFile, found);
}
