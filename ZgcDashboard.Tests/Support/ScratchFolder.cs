using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Support;

/// <summary>A folder of the machine's temporary ones that is gone when the test ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Path { get; } = Directory.CreateTempSubdirectory("zgc-").FullName;

    public string Of(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>A page or a watch that a test has just left may still read its store, and SQLite then writes beside it: what does not go at once goes when they have ended.</summary>
    public void Dispose()
    {
        for (var until = DateTime.UtcNow + Patience; ; Thread.Sleep(20))
        {
            SqliteConnection.ClearAllPools();
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                if (!Directory.Exists(Path)) return;
            }
        }
    }
}
