using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>Tables as downloads, written while they are sent.</summary>
internal static class FileResults
{
    public static IResult Csv(RecordTable table, string name, CancellationToken ct) =>
        Results.Stream(stream => RecordFiles.WriteCsvAsync(table, stream, ct), RecordFiles.CsvType, name);

    /// <summary>An archive is finished at its beginning: it goes through a file that is gone when it has been sent.</summary>
    public static async Task<IResult> XlsxAsync(Func<Stream, Task> write, string name)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await write(file);
            file.Position = 0;
            return Results.Stream(file, RecordFiles.XlsxType, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
