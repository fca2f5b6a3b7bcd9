using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing;

/// <summary>An upload in a file of its own, which is gone when it is closed, whatever happens.</summary>
public static class ReceivedFile
{
    private const int Piece = 1 << 16;

    /// <param name="upload">What the browser sends.</param>
    /// <param name="size">In bytes, as the browser says.</param>
    /// <param name="largest">In bytes: what comes beyond is refused.</param>
    /// <param name="told">Called with the bytes that have come.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">It is too large.</exception>
    public static async Task<FileStream> OfAsync(Stream upload, long size, long largest, Action<long> told, CancellationToken ct)
    {
        if (size > largest) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{size}", $"{largest}");
        var path = Path.Combine(Path.GetTempPath(), $"zgc-import-{Guid.NewGuid():N}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Piece, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            Unlink(path);
            var piece = new byte[Piece];
            for (var read = await upload.ReadAsync(piece, ct); read > 0; read = await upload.ReadAsync(piece, ct))
            {
                await file.WriteAsync(piece.AsMemory(0, read), ct);
                if (file.Length > largest) throw new ImportRefusedException(FaultRule.FileTooLarge, $">{largest}", $"{largest}");
                told(file.Length);
            }

            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a file can be open without a name, not even a killed process leaves it behind.</summary>
    private static void Unlink(string path)
    {
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }
}
