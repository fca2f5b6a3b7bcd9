using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Generating;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>What the history finds of what was done behind its back.</summary>
public sealed class HistorySealTests : StoreTest
{
    private const string NoAccount =
        "INSERT INTO AspNetUsers (Id, UserName, Parks, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, LockoutEnd) VALUES ('x', 'x', '', 0, 0, 0, 0, 0, ";

    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    private string KeyFile => Path.Combine(Store.Location.File + "-keys", "history.json");

    [Theory]
    [InlineData("UPDATE Statements SET Value = 'reserve' WHERE Id = (SELECT min(Id) FROM Statements WHERE Attribute = 'project-stage')",
        "statements of entry 1")]
    [InlineData("DELETE FROM Statements WHERE EntryId = 2", "statements of entry 2")]
    [InlineData("INSERT INTO Statements (SubjectId, Attribute, Value, AsOf, Reason, EntryId) SELECT SubjectId, Attribute, 'on-hold', AsOf, 'x', 1 FROM Statements WHERE EntryId = 2", "statements of entry 1")]
    [InlineData("UPDATE Statements SET WithdrawnByEntryId = 2 WHERE Id = 1", "withdrawn statements of entry 2")]
    [InlineData("UPDATE Statements SET WithdrawnByEntryId = NULL WHERE WithdrawnByEntryId = 5", "withdrawn statements of entry 5")]
    [InlineData("UPDATE Parks SET NameZh = '改' WHERE Id = 'haidian'", "parks")]
    [InlineData("UPDATE Reports SET AsOf = '2018-05-31'", "reports")]
    [InlineData("UPDATE ProjectFacets SET Count = Count + 1 WHERE Facet = 1", "projects in counts")]
    [InlineData("UPDATE ProjectFacets SET Count = Count - 1 WHERE Facet = 1; UPDATE ProjectFacets SET Count = Count + 1 WHERE Facet = 2",
        "projects in counts")]
    [InlineData("DELETE FROM ProjectKeys WHERE Id = 'health-valley'", "projects in counts")]
    [InlineData("UPDATE StandingStatements SET Count = 3", "statements in counts")]
    [InlineData(NoAccount + "NULL)", "accounts")]
    [InlineData(NoAccount + "'9999-12-31 23:59:59.9999999+00:00')", "accounts", "disabled accounts")]
    [InlineData("INSERT INTO AspNetRoles (Id, Name, NormalizedName) VALUES ('r', 'admin', 'ADMIN')", "roles")]
    public async Task What_a_hand_at_the_sql_shell_altered_is_named(string sql, params string[] named)
    {
        await WrittenAsync();
        Assert.Equal([], (await VerifyAsync()).Outside);

        await Store.ExecuteAsync(sql.Replace("WithdrawnByEntryId = 5", "WithdrawnByEntryId = 5", StringComparison.Ordinal));

        var report = await VerifyAsync();
        Assert.False(report.Holds);
        Assert.Equal(named.Order(), report.Outside.Order());
    }

    [Fact]
    public async Task A_generation_is_covered_too_and_its_ids_are_nobody_elses()
    {
        var generator = new Generator(Store.Db, TimeProvider.System);
        await generator.GenerateAsync(50, 16, 1, replace: false, Ct);
        await generator.GenerateAsync(40, 16, 2, replace: true, Ct);
        Assert.True((await VerifyAsync()).Holds);

        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '改' WHERE Id = 'synthetic-0000001'");
        Assert.Equal(["synthetic projects"], (await VerifyAsync()).Outside);

        var kind = RecordKinds.Find("places")!;
        var rows = await new ImportReader(Store.Db)
            .ReadAsync(kind, "id,name_zh,name_en,section\nsynthetic-place,地,Place,3"u8.ToArray(), Ct);
        var (preview, entry) = await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(kind, rows, Editor, Ct);
        Assert.Equal((Faults.FaultRule.IdReserved, null), (preview.Faults[0].Rule, entry));
    }

    [Fact]
    public async Task An_entry_that_was_made_without_the_key_beside_the_store_does_not_hold()
    {
        var key = await File.ReadAllTextAsync(KeyFile, Ct);
        await ImportAsync("health-valley,implementation");
        File.Delete(KeyFile);
        await Store.Services.PrepareStoreAsync(Ct);
        await ImportAsync("health-valley,on-hold");
        Assert.Equal((null, 2), ((await VerifyAsync()).BrokenAt, (await VerifyAsync()).Unsigned));

        await File.WriteAllTextAsync(KeyFile, key, Ct);
        Assert.Equal(3, (await VerifyAsync()).BrokenAt);
        await Store.ExecuteAsync("UPDATE History SET Signature = NULL WHERE Id = 2");
        Assert.Equal(2, (await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_store_of_the_version_before_holds_its_entries_are_said_to_be_unsigned_and_cannot_be_altered_from_then_on()
    {
        await UnsealAsync("seeding");
        File.Delete(KeyFile);
        await Store.Services.PrepareStoreAsync(Ct);
        await ImportAsync("health-valley,implementation");
        var report = await VerifyAsync();
        Assert.Equal((true, 1, 2), (report.Holds, report.Unsigned, report.Entries));

        await Store.ExecuteAsync("PRAGMA foreign_keys = OFF; DELETE FROM Changes WHERE EntryId = 2; DELETE FROM Statements WHERE EntryId = 2; DELETE FROM History WHERE Id = 2; PRAGMA foreign_keys = ON");
        await UnsealAsync("somebody else");
        Assert.Equal(1, (await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_witness_has_every_entry_once_and_finds_a_tail_that_was_cut()
    {
        using var folder = new ScratchFolder();
        var file = folder.Of("witness");
        var witness = ActivatorUtilities.CreateInstance<HistoryWitness>(Store.Services, Store.Location with { Witness = file });
        await witness.TellAsync(Ct);
        await ImportAsync("health-valley,implementation");
        await ImportAsync("health-valley,on-hold");
        await witness.TellAsync(Ct);
        using (var again = ActivatorUtilities.CreateInstance<HistoryWitness>(Store.Services, Store.Location with { Witness = file }))
            await again.TellAsync(Ct);
        witness.Dispose();

        var seen = HistoryWitness.Read(file);
        Assert.Equal([1, 2, 3], seen.Select(s => s.Id));
        await using var db = Store.Db.Present();
        Assert.Equal(seen[^1].Hash, (await HistoryChain.HeadAsync(db, Ct))!.Hash);
        Assert.Empty(await HistoryWitness.MissingAsync(db, seen, Ct));

        await Store.ExecuteAsync("PRAGMA foreign_keys = OFF; UPDATE Statements SET WithdrawnByEntryId = NULL WHERE WithdrawnByEntryId = 3; DELETE FROM Statements WHERE EntryId = 3; DELETE FROM Changes WHERE EntryId = 3; DELETE FROM History WHERE Id = 3; PRAGMA foreign_keys = ON");
        Assert.Null((await VerifyAsync()).BrokenAt);
        Assert.Equal([3], (await HistoryWitness.MissingAsync(db, seen, Ct)).Select(s => s.Id));
    }

    [Fact]
    public void What_is_no_line_of_a_witness_is_said()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder.Of("witness"), "2026-11-27T10:00:00Z 1 abc");

        Assert.Contains("abc", Assert.Throws<FormatException>(() => HistoryWitness.Read(folder.Of("witness"))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Entries 2 to 5: a change, another, the undo of that, and a row whose stage is withdrawn.</summary>
    private async Task WrittenAsync()
    {
        await ImportAsync("health-valley,implementation");
        var entry = await ImportAsync("health-valley,on-hold");
        await new RecordCommands(Store.Db, TimeProvider.System).UndoAsync(entry, Editor, Ct);
        await ImportAsync("xiongan-industry-base,");
    }

    private async Task<long> ImportAsync(string row)
    {
        var kind = RecordKinds.Find("projects")!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes($"id,stage\n{row}"), Ct);
        var (preview, entry) = await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(kind, rows, Editor, Ct);
        Assert.Equal([], preview.Faults);
        return entry!.Value;
    }

    /// <summary>Makes the first entry one of the version before, with a hash that fits.</summary>
    private async Task UnsealAsync(string by)
    {
        await using var db = Store.Db.Present();
        var entry = await db.History.Include(h => h.Changes).SingleAsync(h => h.Id == 1, Ct);
        (entry.Covers, entry.Signature, entry.By) = (null, null, by);
        entry.Hash = HistoryChain.Hash("", entry, entry.Changes);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<ChainReport> VerifyAsync()
    {
        await using var db = Store.Db.Present();
        return await HistoryChain.VerifyAsync(db, Ct);
    }
}
