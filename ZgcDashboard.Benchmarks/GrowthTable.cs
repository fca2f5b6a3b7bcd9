using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Live;

namespace ZgcDashboard.Benchmarks;

/// <summary>
/// What each page and question costs at 1,000 to 1,000,000 projects: the first byte over loopback with the answer held,
/// and after a change, when it has to be found anew; beside it the same question as bare prepared SQL.
/// </summary>
internal static class GrowthTable
{
    private const int Rounds = 40;
    private const int PageSize = 30;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"stores in {SyntheticStores.Folder}; milliseconds, median / p95 of {Rounds} (processor time a round, client and server); {Environment.ProcessorCount} cores");
        var rows = new Dictionary<string, List<string>>();
        foreach (var size in SyntheticStores.Sizes)
        {
            var file = await SyntheticStores.OfAsync(size);
            await using var server = new BenchmarkedServer(file);
            using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
            foreach (var question in GrowthQuestion.Pages) await AddAsync($"{question.Name}, held", question, anew: false);
            await AddAsync(GrowthQuestion.FilterChanged.Name, GrowthQuestion.FilterChanged, anew: false);
            foreach (var question in GrowthQuestion.Pages.Concat(GrowthQuestion.Searches))
                await AddAsync($"{question.Name}, anew", question, anew: true);

            async Task AddAsync(string name, GrowthQuestion question, bool anew)
            {
                var cells = rows.TryGetValue(name, out var known) ? known : rows[name] = [];
                var timing = await PageAsync(server, client, question, size, anew);
                cells.Add(timing.ToString());
                await Console.Error.WriteLineAsync($"{size} {name} {timing}");
                if (size != SyntheticStores.Sizes[^1]) return;
                var floor = question.Floor.Count > 0 && (anew || question == GrowthQuestion.FilterChanged)
                    ? await FloorAsync(file, question.Floor) : (Timing?)null;
                cells.Add(floor is { } bare ? $"{bare} | {(timing.P95 / bare.P95).ToString("0.0", CultureInfo.InvariantCulture)} ({(timing.Processor / bare.Processor).ToString("0.0", CultureInfo.InvariantCulture)})" : " | ");
            }
        }

        await output.WriteLineAsync($"| | {string.Join(" | ", SyntheticStores.Sizes.Select(s => s.ToString("N0", CultureInfo.InvariantCulture)))} | bare SQL at the last | ratio of p95 (of processor time) |");
        await output.WriteLineAsync($"| --- {string.Concat(SyntheticStores.Sizes.Select(_ => "| --- "))}| --- | --- |");
        foreach (var (name, cells) in rows) await output.WriteLineAsync($"| {name} | {string.Join(" | ", cells)} |");
    }

    private static Task<Timing> PageAsync(BenchmarkedServer server, HttpClient client, GrowthQuestion question, int size, bool anew)
    {
        var middle = Math.Max(1, size / PageSize / 2).ToString(CultureInfo.InvariantCulture);
        var feed = server.Services.GetRequiredService<LiveFeed>();
        return Timing.OfAsync(Rounds,
            async round =>
            {
                using var response = await client.GetAsync(question.Paths[round % question.Paths.Count].Replace("{middle}", middle,
                    StringComparison.Ordinal), HttpCompletionOption.ResponseHeadersRead);
                await using var body = await response.Content.ReadAsStreamAsync();
                if (body.ReadByte() < 0) throw new InvalidOperationException($"{question.Name} is empty.");
            },
            _ =>
            {
                if (anew) feed.DataChanged();
                return Task.CompletedTask;
            });
    }

    private static async Task<Timing> FloorAsync(string file, IReadOnlyList<string> statements)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        var commands = statements.Select(sql =>
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Prepare();
            return command;
        }).ToList();
        return await Timing.OfAsync(Rounds, async _ =>
        {
            foreach (var command in commands)
            {
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) reader.GetValues(new object[reader.FieldCount]);
            }
        });
    }
}
