namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// Where a program keeps its copies: a folder of its own beside the store, marked as in use by a lock that the system releases when the
/// program dies.
/// </summary>
internal sealed class AsOfFolder(string root) : IDisposable
{
    private const string LockName = "in-use";
    private readonly string _own = Path.Combine(root, Guid.NewGuid().ToString("N"));
    private FileStream? _lock;
    private int _files;

    /// <summary>A new name in the folder; readable by this program's account alone, as the store may be.</summary>
    public string File(string name)
    {
        if (_lock is null)
        {
            CreatePrivate(_own);
            _lock = new FileStream(Path.Combine(_own, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        }

        return Path.Combine(_own, $"{name}-{++_files}.db");
    }

    public static void Remove(string file)
    {
        foreach (var suffix in new[] { "", "-journal", "-wal", "-shm" }) Quietly(() => System.IO.File.Delete(file + suffix));
    }

    /// <summary>Folders whose programs are gone.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(root)) return;
        foreach (var folder in Directory.EnumerateDirectories(root).Where(f => f != _own))
        {
            Quietly(() =>
            {
                using (new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
                    Directory.Delete(folder, recursive: true);
            });
        }

        Quietly(() => Directory.Delete(root));
    }

    public void Dispose()
    {
        if (_lock is null) return;
        _lock.Dispose();
        Quietly(() => Directory.Delete(_own, recursive: true));
        Quietly(() => Directory.Delete(root));
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>What is still in use is left to the next start.</summary>
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
