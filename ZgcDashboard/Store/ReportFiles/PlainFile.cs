using ZgcDashboard.Store.Importing.Texts;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>A text in UTF-8, UTF-16 or GB18030.</summary>
internal static class PlainFile
{
    public static string Read(Stream stream, CancellationToken ct)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        ct.ThrowIfCancellationRequested();
        var (encoding, mark) = TextEncoding.Of(bytes);
        return encoding.GetString(bytes, mark, bytes.Length - mark);
    }
}
