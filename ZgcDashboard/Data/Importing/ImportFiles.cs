using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>Uploads: received into a file of their own, read, and deleted whatever happens.</summary>
public sealed class ImportFiles
{
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
        await using var file = await ReceivedFile.OfAsync(
            upload, size, ImportFile.LargestFile, received => progress.Report(new(ImportPhase.Receiving, received, size)), ct);

        // Reading keeps a processor busy, which must not be the one that answers this reader's clicks.
        return await Task.Run(() => ImportFile.Read(file, fileName, progress, ct), ct);
    }
}
