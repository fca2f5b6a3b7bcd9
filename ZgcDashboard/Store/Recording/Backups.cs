using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Store.Recording;

/// <summary>Copies of the store, taken while the server runs; nobody but its own user may read them.</summary>
public sealed class Backups(StoreLocation location)
{
    private const string InUse = ".in-use";

    private string Folder => location.File + "-backup";

    /// <summary>
    /// A consistent copy, whoever writes meanwhile. It has its name only once it is whole; of one that fails nothing is left.
    /// </summary>
    /// <exception cref="BackupException">The file is there already, or cannot be written.</exception>
    public async Task TakeAsync(string file, CancellationToken ct = default)
    {
        if (File.Exists(file)) throw new BackupException($"{file} is there already");
        var part = file + ".part";
        try
        {
            SqliteFiles.Remove(part);
            await PrivateFiles.Create(part).DisposeAsync();
            await SqliteFiles.CopyAsync(location.File, part, ct);
            File.Move(part, file);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} was not written: {e.Message}", e);
        }
        finally
        {
            Quietly(() => SqliteFiles.Remove(part));
        }
    }

    /// <summary>A copy that is gone when it was read; it lies in a folder of the store's own meanwhile.</summary>
    /// <inheritdoc cref="TakeAsync" path="/exception" />
    public async Task<Stream> OpenAsync(CancellationToken ct)
    {
        var file = Path.Combine(PrivateFiles.Folder(Folder).FullName, $"{Guid.NewGuid():N}.db");
        await using var inUse = new FileStream(file + InUse, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
            FileOptions.DeleteOnClose);
        await TakeAsync(file, ct);
        return new FileStream(file, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
    }

    /// <summary>Removes what a program that was killed left behind.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(InUse, StringComparison.Ordinal)))
        {
            Quietly(() =>
            {
                var mark = file[..(file.LastIndexOf(".db", StringComparison.Ordinal) + 3)] + InUse;
                if (File.Exists(mark)) using (new FileStream(mark, FileMode.Open, FileAccess.Write, FileShare.None, 1,
                    FileOptions.DeleteOnClose)) File.Delete(file);
                else File.Delete(file);
            });
        }
    }

    /// <summary>What is in use is left to the next start.</summary>
    private static void Quietly(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}

/// <summary>A copy cannot be taken or brought back.</summary>
public sealed class BackupException(string reason, Exception? cause = null) : Exception(reason, cause);
