using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>
/// SIGKILL at random moments of whatever writes (an import, a backup, a restore, the server itself) while the others go on:
/// no commit is lost or half, the history holds, and the page is back by itself.
/// </summary>
internal static class Kills
{
    private const int Times = 60;
    private const int Rows = 500;
    private const int Seed = 20181;
    private const int VerifiedEvery = 15;
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(30);

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var (store, random, faults) = (bench.NewStore(), new Random(Seed), new List<string>());
        var (killed, longest) = (0, TimeSpan.Zero);
        var server = await ServerProcess.StartAsync(bench.Program, store, ct);
        try
        {
            var whole = await WholeAsync(bench, store, ct);
            for (var turn = 1; turn <= Times; turn++)
            {
                var victim = new Victim(bench.Program, store, turn);
                var moment = whole * (0.1 + random.NextDouble());
                if (turn % 4 == 0)
                {
                    longest = Later(longest, await KillServerAsync());
                    killed++;
                }
                else if (await victim.RunAsync(moment, ct)) killed++;
                await LookAsync(victim, faults, ct);
                if (turn % VerifiedEvery == 0 && await victim.VerifyAsync(ct) is { } said) faults.Add($"{turn}: {said}");
            }

            async Task<TimeSpan> KillServerAsync()
            {
                var reading = Task.WhenAny(server.Http.GetAsync($"{server.Address}/data/export/projects.csv", ct));
                await server.DisposeAsync();
                await reading;
                server = await ServerProcess.StartAsync(bench.Program, store, ct);
                return server.ReadyAfter;
            }
        }
        finally
        {
            await server.DisposeAsync();
        }

        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        yield return new("SIGKILL: lost or half commits, histories that do not hold",
            Measured.Text($"{killed} of {Times} killed while they worked"),
            Measured.Text($"{faults.Count}"), "", "0", faults.Count == 0);
        yield return new("SIGKILL: the page is back", "the server started anew", Measured.Text($"at most {longest.TotalSeconds:0.0} s"), "",
            "≤ 30 s", longest <= BackWithin);
    }

    /// <summary>How long an import takes that nobody kills.</summary>
    private static async Task<TimeSpan> WholeAsync(Bench bench, string store, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await new Victim(bench.Program, store, 0).RunAsync(Timeout.InfiniteTimeSpan, ct);
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task LookAsync(Victim victim, List<string> faults, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={victim.Store};Pooling=False");
        await connection.OpenAsync(ct);
        if (await AskAsync(connection, "PRAGMA quick_check") != "ok") faults.Add($"{victim.Turn}: the file is damaged");
        var rows = await AskAsync(connection, $"SELECT count(*) FROM Projects WHERE NoteZh = 'turn {victim.Turn}'");
        var entry = await AskAsync(connection, $"SELECT count(*) FROM History WHERE Why = 'turn {victim.Turn}'");
        if (rows != "0" && rows != $"{Rows}") faults.Add($"{victim.Turn}: half an import, {rows} rows");
        if (victim.Imports && (rows == "0") != (entry == "0")) faults.Add($"{victim.Turn}: {rows} rows and {entry} entries");
        if (victim is { Imports: true, Said: true } && rows == "0") faults.Add($"{victim.Turn}: a commit that was said to be done is lost");
        if (await AskAsync(connection, "SELECT count(DISTINCT NoteZh) FROM Projects WHERE Id LIKE 'killed-%'") != "1")
            faults.Add($"{victim.Turn}: rows of two imports");
        if (victim.HalfCopy is { } copy) faults.Add($"{victim.Turn}: half a copy, {copy}");
    }

    private static async Task<string> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
