using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Data.Importing;

/// <summary>Uploads: received into a file of their own, read, and deleted whatever happens.</summary>
public sealed class ImportFiles
{
    private const int Piece = 1 << 16;

    /// <param name="upload">What the browser sends.</param>
    /// <param name="fileName">Without a folder.</param>
    /// <param name="size">In bytes, as the browser says; what it sends beyond is refused.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The file's sheets.</returns>
    /// <exception cref="ImportRefusedException">The file is empty, too large, or no table.</exception>
    public async Task<IReadOnlyList<ImportFile>> ReceiveAsync(
        Stream upload, string fileName, long size, IProgress<ImportProgress> progress, CancellationToken ct)
    {
        if (size > ImportFile.LargestFile) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{size}", $"{ImportFile.LargestFile}");
        var path = Path.Combine(Path.GetTempPath(), $"zgc-import-{Guid.NewGuid():N}");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Unlink(path);
        var piece = new byte[Piece];
        for (var read = await upload.ReadAsync(piece, ct); read > 0; read = await upload.ReadAsync(piece, ct))
        {
            await file.WriteAsync(piece.AsMemory(0, read), ct);
            progress.Report(new(ImportPhase.Receiving, file.Length, size));
        }

        // Reading keeps a processor busy, which must not be the one that answers this reader's clicks.
        return await Task.Run(() => ImportFile.Read(file, fileName, progress, ct), ct);
    }

    /// <summary>Where a file can be open without a name, not even a killed process leaves it behind.</summary>
    private static void Unlink(string path)
    {
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }
}
