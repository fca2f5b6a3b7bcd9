using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>What a process that was killed left in the store: all of its write, or none of it.</summary>
internal static class AfterKill
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(Victim victim, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={victim.Store};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync(ct);
        Task<string> AskAsync(string sql) => AnswerAsync(connection, sql, ct);
        var rows = await AskAsync($"SELECT count(*) FROM Projects WHERE NoteZh = 'turn {victim.Turn}'");
        var written = await AskAsync($"SELECT count(*) FROM History WHERE Why = 'turn {victim.Turn}'") == "1";
        var undone = await AskAsync($"SELECT count(*) FROM History WHERE Undoes = {victim.Undone}") == "1";
        var isThere = victim.Deed switch { Deed.Import or Deed.Edit => written, Deed.Undo => !undone, _ => false };
        var done = victim.Deed == Deed.Undo ? undone : written;
        var faults = new List<string>();
        if (await AskAsync("PRAGMA quick_check") != "ok") faults.Add("the file is damaged");
        if (rows != $"{(isThere ? victim.Rows : 0)}") faults.Add($"{rows} rows, and the history says {(isThere ? "all" : "none")}");
        if (victim is { Said: true, Deed: Deed.Import or Deed.Edit or Deed.Undo } && !done) faults.Add("a commit that was said to be done is lost");
        if (await AskAsync("SELECT count(DISTINCT NoteZh) FROM Projects WHERE Id LIKE 'killed-%'") != "1") faults.Add("rows of two imports");
        if (victim.HalfCopy is { } copy) faults.Add($"half a copy, {copy}");
        return [.. faults.Select(fault => $"{victim.Turn}, {victim.Deed}: {fault}")];
    }

    private static async Task<string> AnswerAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) ?? "";
    }
}
