using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>Copies of the store, and the store when they are needed.</summary>
public sealed class RestoringTests : StoreTest
{
    private const string Account =
        "INSERT INTO AspNetUsers (Id, UserName, Parks, PasswordHash, SecurityStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('x', 'x', '', 'old', 'stamp', 0, 0, 0, 1, 0)";

    private static readonly RestoreOrder Plain = new(false, null, null);
    private static readonly RestoreOrder Forced = new(true, "演练", "王芳");
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    private string Copies => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Store.Location.File)!, "copies")).FullName;

    private string Copy => Path.Combine(Copies, "copy.db");

    private Restoring Restoring => Store.Services.GetRequiredService<Restoring>();

    /// <summary>Only Unix has such rights.</summary>
    private static UnixFileMode Mode(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);

    [Fact]
    public async Task The_store_its_key_and_its_copies_are_their_owners_alone()
    {
        await BackupAsync();
        foreach (var file in new[] { Store.Location.File, Copy, Path.Combine(Store.Location.File + "-keys", "history.json") })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(file));
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_nothing_and_the_next_one_of_its_name_works()
    {
        await File.WriteAllTextAsync(Copy + ".part", "of a program that was killed", Ct);
        Directory.CreateDirectory(Copy);
        await Assert.ThrowsAsync<BackupException>(BackupAsync);
        Assert.Equal([Copy], Directory.EnumerateFileSystemEntries(Copies));
        Directory.Delete(Copy);

        await BackupAsync();
        Assert.Equal([Copy], Directory.EnumerateFileSystemEntries(Copies));
        await Assert.ThrowsAsync<BackupException>(BackupAsync);
    }

    [Fact]
    public async Task A_download_lies_in_a_folder_of_the_stores_own_is_gone_when_it_was_read_and_what_was_left_goes_at_a_start()
    {
        var folder = Store.Location.File + "-backup";
        var backups = Store.Services.GetRequiredService<Backups>();
        await using (var copy = await backups.OpenAsync(Ct))
        {
            Assert.Equal("SQLite", new StreamReader(copy).ReadLine()![..6]);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(folder));
        }

        Assert.Empty(Directory.EnumerateFiles(folder));
        await File.WriteAllTextAsync(Path.Combine(folder, "left.db"), "x", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "left.db.part"), "x", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "kept.db"), "x", Ct);
        await using (new FileStream(Path.Combine(folder, "kept.db.in-use"), FileMode.Create, FileAccess.Write, FileShare.None))
            await Store.Services.PrepareStoreAsync(Ct);
        Assert.Equal(["kept.db", "kept.db.in-use"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("no store")]
    [InlineData("torn")]
    [InlineData("empty")]
    public async Task A_store_that_is_damaged_or_gone_is_restored_and_what_was_there_is_kept(string damage)
    {
        await BackupAsync();
        SqliteConnection.ClearAllPools();
        var file = Store.Location.File;
        foreach (var beside in new[] { "-wal", "-shm" }) File.Delete(file + beside);
        if (damage == "missing") File.Delete(file);
        else if (damage == "no store") await File.WriteAllTextAsync(file, new string('x', 9_000), Ct);
        else if (damage == "empty") await File.WriteAllTextAsync(file, "", Ct);
        else await File.WriteAllBytesAsync(file, [.. (await File.ReadAllBytesAsync(file, Ct))[..50_000], .. new byte[40_000]], Ct);
        var damaged = File.Exists(file) ? await File.ReadAllBytesAsync(file, Ct) : null;

        var restored = await Restoring.BringBackAsync(Copy, Plain, Ct);

        await HoldsAsync(2);
        Assert.Equal(damaged is null, restored.Kept is null);
        if (damage is "no store") Assert.Equal(damaged, await File.ReadAllBytesAsync(restored.Kept!, Ct));
        Assert.False(Directory.Exists(file + "-restore"));
    }

    [Fact]
    public async Task A_store_that_another_program_holds_is_replaced_only_by_force()
    {
        await BackupAsync();
        await using var other = new SqliteConnection(Store.Location.ConnectionString + ";Pooling=False");
        await other.OpenAsync(Ct);
        await using (var hold = other.CreateCommand())
        {
            hold.CommandText = "BEGIN IMMEDIATE; UPDATE Parks SET NameZh = NameZh";
            await hold.ExecuteNonQueryAsync(Ct);
        }

        Assert.Contains("--force", (await Assert.ThrowsAsync<BackupException>(() => Restoring.BringBackAsync(Copy, Plain, Ct))).Message,
            StringComparison.Ordinal);
        await Restoring.BringBackAsync(Copy, Forced, Ct);
        SqliteConnection.ClearAllPools();
        await HoldsAsync(2);
    }

    [Theory]
    [InlineData("DELETE FROM Statements; DELETE FROM Changes; DELETE FROM History", "its history is empty")]
    [InlineData("UPDATE History SET Why = 'x'", "does not hold from entry 1")]
    [InlineData("UPDATE Projects SET NameZh = '改' WHERE Id = 'health-valley'", "projects/health-valley")]
    [InlineData("UPDATE Parks SET NameZh = '改' WHERE Id = 'haidian'", "parks was changed")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99')", "newer version")]
    public async Task A_copy_that_says_what_its_history_does_not_is_refused_unless_it_is_forced_with_a_reason(string alteration,
        string objection)
    {
        await BackupAsync();
        await AlterAsync(alteration);
        var before = SqlRows.Of(Store, "SELECT Hash FROM History");

        Assert.Contains(objection, (await Assert.ThrowsAsync<BackupException>(() => Restoring.BringBackAsync(Copy, Plain, Ct))).Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupException>(() => Restoring.BringBackAsync(Copy, new(true, " ", null), Ct));
        Assert.Equal(before, SqlRows.Of(Store, "SELECT Hash FROM History"));

        await Restoring.BringBackAsync(Copy, Forced, Ct);
        var why = SqlRows.Of(Store, "SELECT By, Origin, Why FROM History WHERE Origin = 'restore'").Single();
        Assert.StartsWith($"{SystemUser.Name}|restore|演练; copy.db; all the same: ", why, StringComparison.Ordinal);
        Assert.Contains(objection, why, StringComparison.Ordinal);
        Assert.EndsWith(" [--by 王芳]", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_from_an_account_since_stays_taken()
    {
        await Store.ExecuteAsync(Account);
        await BackupAsync();
        await Store.ExecuteAsync("UPDATE AspNetUsers SET LockoutEnd = '9999-12-31 23:59:59.9999999+00:00', PasswordHash = 'new', SecurityStamp = 'since'");

        await Restoring.BringBackAsync(Copy, Forced, Ct);

        Assert.Equal(["new|since|9999-12-31 23:59:59.9999999+00:00"],
            SqlRows.Of(Store, "SELECT PasswordHash, SecurityStamp, LockoutEnd FROM AspNetUsers"));
        SqliteConnection.ClearAllPools();
        File.Delete(Store.Location.File);
        await Restoring.BringBackAsync(Copy, Forced, Ct);
        Assert.Equal(["old|1"], SqlRows.Of(Store, "SELECT PasswordHash, SecurityStamp <> 'stamp' FROM AspNetUsers"));
    }

    [Fact]
    public async Task What_readers_saved_for_themselves_stays_as_it_is_now()
    {
        await Store.ExecuteAsync(Account);
        await BackupAsync();
        await Store.ExecuteAsync("""
            INSERT INTO SavedViews (AccountId, Folded, Name, Address, IsStart) VALUES ('x', 'A', 'a', '/funds', 1);
            INSERT INTO SeenEntries (AccountId, Entry, AtUtc) VALUES ('x', 1, '2018-07-01 00:00:00');
            """);

        await Restoring.BringBackAsync(Copy, Forced, Ct);

        Assert.Equal(["x|a|/funds|1"], SqlRows.Of(Store, "SELECT AccountId, Name, Address, IsStart FROM SavedViews"));
        Assert.Equal(["x|1"], SqlRows.Of(Store, "SELECT AccountId, Entry FROM SeenEntries"));
    }

    [Fact]
    public async Task A_witness_is_not_alarmed_by_a_restore_that_the_history_tells_of()
    {
        await BackupAsync();
        await ImportAsync();
        List<ChainHead> seen = [await HeadAsync()];

        await Restoring.BringBackAsync(Copy, Plain, Ct);

        await using var db = Store.Db.Present();
        Assert.Empty(await HistoryWitness.MissingAsync(db, seen, Ct));
        Assert.Equal([9], (await HistoryWitness.MissingAsync(db, [.. seen, new(9, new string('0', 64), default)], Ct)).Select(s => s.Id));
    }

    [Fact]
    public async Task A_store_file_that_was_removed_is_not_replaced_by_an_empty_one_and_nothing_is_written_to_the_one_without_a_name()
    {
        await ImportAsync();
        File.Delete(Store.Location.File);

        await Assert.ThrowsAsync<FileNotFoundException>(ImportAsync);
        SqliteConnection.ClearAllPools();
        await Assert.ThrowsAsync<SqliteException>(HeadAsync);
        Assert.False(File.Exists(Store.Location.File));
    }

    [Theory]
    [InlineData("NORMAL", 1)]
    [InlineData("FULL", 2)]
    public async Task What_a_commit_waits_for_is_a_setting(string setting, long level)
    {
        await using var services = new ServiceCollection().AddLogging().AddStore(Store.Location with { Synchronous = setting })
            .BuildServiceProvider();
        await using var db = services.GetRequiredService<StoreContexts>().Present();
        await db.Database.OpenConnectionAsync(Ct);

        Assert.Equal([level], await StoreSql.RowsAsync(db, "PRAGMA synchronous", [], row => row.GetInt64(0), Ct));
    }

    private Task BackupAsync() => Store.Services.GetRequiredService<Backups>().TakeAsync(Copy, Ct);

    private async Task ImportAsync()
    {
        var kind = RecordKinds.Find("projects")!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, "id,stage\nhealth-valley,on-hold"u8.ToArray(), Ct);
        await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(kind, rows, Editor, Ct);
        rows = await new ImportReader(Store.Db).ReadAsync(kind, "id,stage\nhealth-valley,implementation"u8.ToArray(), Ct);
        await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(kind, rows, Editor, Ct);
    }

    private async Task AlterAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Copy};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task<ChainHead> HeadAsync()
    {
        await using var db = Store.Db.Present();
        return (await HistoryChain.HeadAsync(db, Ct))!;
    }

    private async Task HoldsAsync(int entries)
    {
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        Assert.Equal((entries, null, 0), (report.Entries, report.BrokenAt, report.Unsigned));
        Assert.Equal([], report.Outside);
    }
}
