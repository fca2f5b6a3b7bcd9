using Microsoft.Data.Sqlite;
using ZgcDashboard.Support;

namespace ZgcDashboard.CommandLine;

/// <summary>The program as a script uses it: a process with an exit code.</summary>
public sealed class CommandsTests : IDisposable
{
    private const int Rows = 2000;

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={_folder.Of("zgc.db")}";

    [Fact]
    public async Task An_import_is_previewed_stored_listed_and_undone()
    {
        var file = await FileAsync("编号,项目阶段,阶段日期\nhealth-valley,建设实施,2018年7月底\n");

        var preview = await RunAsync("import", "projects", file, "--dry-run");
        Assert.Equal((0, true), (preview.Code, preview.Out.Contains("stage 'operating' → 'implementation'", StringComparison.Ordinal)));
        Assert.DoesNotContain("stored as entry", preview.Out, StringComparison.Ordinal);

        Assert.Contains("stored as entry 2", (await RunAsync("import", "projects", file, "--by", "editor", "--why", "July")).Out,
            StringComparison.Ordinal);
        var list = (await RunAsync("history", "list")).Out;
        Assert.Contains($"  {Environment.UserName}@{Environment.MachineName}  command line  1 rows  July [--by editor]", list,
            StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("undo", "2")).Code);
        Assert.Contains("3 entries, 0 differences", (await RunAsync("history", "verify")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_read_added_refused_a_second_time_and_undone()
    {
        var file = _folder.Of("q3.txt");
        await File.WriteAllTextAsync(file, "（一）甲\n（三）丙", Ct);
        string[] add = ["report", "add", file, "--title", "示例季报", "--organisation", "示例单位", "--period", "2018-Q3", "--as-of", "2018-09-30", "--received", "2018-10-08"];

        var dry = await RunAsync([.. add, "--dry-run"]);
        Assert.Equal((0, true), (dry.Code, dry.Out.Contains("doubt: line 2: found '（三）', expected '（二）': the numbering jumps", StringComparison.Ordinal)));
        Assert.Contains("stored as report 2018-q3, entry 2", (await RunAsync(add)).Out, StringComparison.Ordinal);
        var again = await RunAsync(add);
        Assert.Equal((1, true), (again.Code, again.Error.Contains("this text is already stored", StringComparison.Ordinal)));
        Assert.Equal(1, (await RunAsync("report", "add", _folder.Of("zgc.db"), "--title", "甲", "--organisation", "乙", "--period", "2018-Q5", "--as-of", "2018-09-30", "--received", "2018-10-08")).Code);
        Assert.Equal(0, (await RunAsync("undo", "2")).Code);
        Assert.Contains("3 entries, 0 differences", (await RunAsync("history", "verify")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_said_on_the_command_line_is_kept_as_the_one_that_was_printed()
    {
        var file = await FileAsync("id,budget,as_of,实际支出\njuly,special-funds-2018,2018-07-31,8.3\n");

        Assert.Equal(0, (await RunAsync("import", "budget-snapshots", file, "--unit", "亿元", "--why", "July")).Code);
        Assert.Equal(1, Scalar("SELECT count(*) FROM BudgetSnapshots WHERE ActualFen = 83000000000 AND AmountUnit = 'hundred-million-yuan'"));
    }

    [Fact]
    public async Task A_step_of_another_fund_s_is_refused_with_its_row_and_column()
    {
        var refused = await RunAsync("import", "fund-steps", await FileAsync("id,parent\ninnovation-fund-rules,standards-eligible\n"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("fund_steps.csv:2 parent: found 'standards-eligible (standards-subsidy)', a step of another fund; expected a step of the fund 'beijing-innovation-fund'",
            refused.Out + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_warned_of_is_stored_only_when_it_is_confirmed_with_a_reason()
    {
        var file = await FileAsync("id,budget,as_of,actual,section\njuly,special-funds-2018,2018-07-31,80000,18\n");

        Assert.Equal(1, (await RunAsync("import", "budget-snapshots", file)).Code);
        Assert.Equal(2, (await RunAsync("import", "budget-snapshots", file, "--confirm")).Code);
        Assert.Contains("stored as entry 2",
            (await RunAsync("import", "budget-snapshots", file, "--confirm", "--why", "checked by telephone")).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synthetic_data_is_generated_once_and_the_history_holds()
    {
        Assert.Contains("30 synthetic projects", (await RunAsync("generate", "--projects", "30", "--seed", "5")).Out,
            StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("generate", "--projects", "30")).Code);
        Assert.Equal(2, (await RunAsync("generate", "--projects", "30", "--parks", "17")).Code);
        Assert.Contains("2 entries, 0 differences", (await RunAsync("history", "verify")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("undo", "2")).Code);
    }

    [Fact]
    public async Task Anything_that_differs_from_the_history_ends_with_one_and_is_named()
    {
        var head = (await RunAsync("history", "head")).Out.Trim().Split(' ')[^1];
        Assert.Equal(0, (await RunAsync("history", "verify", "--head", head)).Code);

        var cut = await RunAsync("history", "verify", "--head", new string('0', 64));
        Assert.Equal((1, true), (cut.Code, cut.Error.Contains(new string('0', 64), StringComparison.Ordinal)));
        Execute("UPDATE Parks SET NameZh = '改' WHERE Id = 'haidian'");
        var altered = await RunAsync("history", "verify");
        Assert.Equal((1, true), (altered.Code, altered.Out.Contains("other ways than the program's: parks", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_refused_ends_with_one_what_is_not_understood_with_two()
    {
        Assert.Equal(1, (await RunAsync("import", "projects", await FileAsync("id,stage\nhealth-valley,finished\n"))).Code);
        Assert.Equal(1, (await RunAsync("import", "colours", await FileAsync("id\nred\n"))).Code);
        Assert.Equal(1, (await RunAsync("import", "projects", _folder.Of("no-such-file.csv"))).Code);
        Assert.Equal(1, (await RunAsync("undo", "1")).Code);
        Assert.Equal(2, (await RunAsync("paint")).Code);
        Assert.Equal(2, (await RunAsync("import", "projects")).Code);
    }

    [Fact]
    public async Task A_backup_brings_back_what_was()
    {
        var copy = _folder.Of("copy.db");
        Assert.Equal(0, (await RunAsync("backup", copy)).Code);
        Assert.Equal(0, (await RunAsync("import", "projects", await FileAsync("id,stage\nhealth-valley,on-hold\n"))).Code);

        Assert.Equal(0, (await RunAsync("restore", copy)).Code);

        Assert.Contains("2 entries, 0 differences", (await RunAsync("history", "verify")).Out, StringComparison.Ordinal);
        Assert.Contains("  restore  0 rows  copy.db; replaced entry 2 ", (await RunAsync("history", "list")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("backup", copy)).Code);
        await File.WriteAllTextAsync(copy, "no store", Ct);
        Assert.Equal(1, (await RunAsync("restore", copy)).Code);
    }

    [Fact]
    public async Task A_restore_that_is_killed_at_any_moment_leaves_the_old_store_or_the_new_one()
    {
        var copy = _folder.Of("copy.db");
        Assert.Equal(0, (await RunAsync("backup", copy)).Code);
        var random = new Random(20180630);
        for (var round = 0; round < 6; round++)
        {
            using var process = ProgramProcess.Start(Connection, "restore", copy);
            var over = process.WaitForExitAsync(Ct);
            await Task.WhenAny(over, Task.Delay(random.Next(300, 1800), Ct));
            if (!process.HasExited) process.Kill();
            await over;

            var verified = await RunAsync("history", "verify");
            Assert.Equal((0, true), (verified.Code, verified.Out.Contains("0 differences", StringComparison.Ordinal)));
        }

        Assert.Equal(0, (await RunAsync("restore", copy)).Code);
        Assert.False(Directory.Exists(_folder.Of("zgc.db-restore")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_stops_the_start_with_a_message_that_names_it()
    {
        var (code, _, error) = await ProgramProcess.RunAsync("Data Source=/no/such/folder/zgc.db", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains("/no/such/folder/zgc.db", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_a_message_that_names_it()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var (code, output, error) = await ProgramProcess.RunAsync(Connection, "--urls", address);

        Assert.Equal(1, code);
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_migrated_does_not_hold_up_the_next()
    {
        await using (var connection = new SqliteConnection(Connection + ";Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00');";
            await command.ExecuteNonQueryAsync(Ct);
        }

        Assert.Equal(0, (await RunAsync("history", "verify").WaitAsync(TimeSpan.FromMinutes(1), Ct)).Code);
    }

    [Fact]
    public async Task An_import_that_is_killed_at_any_moment_leaves_all_or_nothing()
    {
        Assert.Equal(0, (await RunAsync("history", "verify")).Code);
        var seeded = Count();
        var file = await FileAsync("id,subject_zh,subject_en,value,unit_zh,unit_en,qualifier,section\n"
            + string.Concat(Enumerable.Range(0, Rows).Select(i => $"killed-{i},指标{i},Subject {i},{i},个,pieces,exact,22\n")));
        var random = new Random(20180630);

        for (var round = 0; round < 20; round++)
        {
            using var process = ProgramProcess.Start(Connection, "import", "figures", file, "--why", $"round {round}");
            var over = process.WaitForExitAsync(Ct);
            await Task.WhenAny(over, Task.Delay(random.Next(300, 1800), Ct));
            if (!process.HasExited) process.Kill();
            await over;

            var count = Count();
            Assert.True(count == seeded || count == seeded + Rows, $"{count - seeded} of {Rows} rows were stored");
            if (count == seeded) continue;
            Assert.Equal(0, (await RunAsync("undo", $"{LastEntry()}")).Code);
        }

        var verified = await RunAsync("history", "verify");
        Assert.Equal((0, true), (verified.Code, verified.Out.Contains("0 differences", StringComparison.Ordinal)));
        Assert.Equal(0, (await RunAsync("import", "figures", file)).Code);
        Assert.Equal(seeded + Rows, Count());
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments) =>
        ProgramProcess.RunAsync(Connection, arguments);

    private async Task<string> FileAsync(string text)
    {
        var file = _folder.Of($"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, text, Ct);
        return file;
    }

    private int Count() => (int)Scalar("SELECT count(*) FROM Figures");

    private long LastEntry() => Scalar("SELECT max(Id) FROM History");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(Connection + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var connection = new SqliteConnection(Connection + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
