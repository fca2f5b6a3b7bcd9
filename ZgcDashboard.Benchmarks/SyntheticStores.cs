using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Generating;

namespace ZgcDashboard.Benchmarks;

/// <summary>Stores of a thousand to a million synthetic projects, made once and kept in a temporary folder.</summary>
internal static class SyntheticStores
{
    private const ulong Seed = 1;
    private const int Parks = 16;

    public static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Delete it to have them made anew.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "zgc-growth");

    /// <returns>The store's file.</returns>
    public static async Task<string> OfAsync(int projects)
    {
        var file = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{projects}.db"));
        if (File.Exists(file)) return file;
        Directory.CreateDirectory(Folder);
        var making = file + "-making";
        foreach (var rest in Directory.EnumerateFiles(Folder, Path.GetFileName(making) + "*")) File.Delete(rest);
        await using (var services = Services(making))
        {
            await services.PrepareStoreAsync();
            await services.GetRequiredService<Generator>().GenerateAsync(projects, Parks, Seed, replace: false);
        }

        SqliteConnection.ClearAllPools();
        File.Move(making, file);
        return file;
    }

    public static ServiceProvider Services(string file) => new ServiceCollection().AddLogging()
        .AddStore(new(Path.Combine(AppContext.BaseDirectory, "data"), $"Data Source={file};Foreign Keys=True")).BuildServiceProvider();
}
