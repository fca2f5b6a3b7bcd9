using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>
/// A store that the version before sessions and seals made: seeded, an administrator added, a file imported and undone.
/// <c>version-before.db.gz</c> is that store as that program left it.
/// </summary>
public sealed class VersionBeforeTests : IAsyncLifetime
{
    private const string Name = "王芳";
    private const string Password = "correct horse battery";
    private const int Rounds = 100_000;
    private const int EntriesBefore = 4;

    private readonly ScratchFolder _folder = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={_folder.Of("zgc.db")};Foreign Keys=True";

    public async ValueTask InitializeAsync()
    {
        await using (var packed = typeof(VersionBeforeTests).Assembly.GetManifestResourceStream("version-before.db.gz")!)
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        await using (var file = File.Create(_folder.Of("zgc.db"))) await unpacked.CopyToAsync(file, Ct);
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }))
            .HashPassword(new(), Password);
        await ExecuteAsync($"UPDATE AspNetUsers SET PasswordHash = '{hash}'");
        _services = new ServiceCollection().AddLogging().AddStore(new(SeededStore.DataFolder, Connection)).AddAccounts()
            .BuildServiceProvider();
        await _services.PrepareStoreAsync(Ct);
    }

    [Fact]
    public async Task Its_accounts_come_in_with_their_passwords_and_roles()
    {
        Assert.Equal((Roles.Admin, AccountState.Active), (await _services.GetRequiredService<AccountQueries>().ModelAsync(Ct))
            .Accounts.Select(a => (a.Role, a.State)).Single());
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(Name))!;

        Assert.True(await users.CheckPasswordAsync(account, Password));
        Assert.Equal(Rounds, RoundedHasher.RoundsOf(account.PasswordHash!));
    }

    [Fact]
    public async Task Its_history_holds_and_is_said_not_to_be_signed()
    {
        var report = await VerifyAsync();

        Assert.Equal((EntriesBefore, true, EntriesBefore), (report.Entries, report.Holds, report.Unsigned));
        await ExecuteAsync("UPDATE Projects SET NoteZh = '改' WHERE Id = 'health-valley'");
        Assert.Equal(["projects/health-valley"], (await VerifyAsync()).Outside);
        await ExecuteAsync("UPDATE History SET Why = '改' WHERE Id = 3");
        Assert.Equal(3, (await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task What_its_entries_did_not_cover_is_covered_from_the_first_new_one_on()
    {
        await ExecuteAsync("UPDATE AspNetUsers SET Parks = ',haidian,'");
        Assert.True((await VerifyAsync()).Holds);

        var projects = RecordKinds.Find("projects")!;
        var rows = await new ImportReader(_services.GetRequiredService<StoreContexts>())
            .ReadAsync(projects, "id,stage\nhealth-valley,on-hold"u8.ToArray(), Ct);
        await _services.GetRequiredService<RecordCommands>().ImportAsync(projects, rows, new(Name, "test", "", Rights.All), Ct);
        var report = await VerifyAsync();
        Assert.Equal((EntriesBefore + 1, true, EntriesBefore), (report.Entries, report.Holds, report.Unsigned));

        await ExecuteAsync("UPDATE AspNetUsers SET Parks = ''");
        Assert.Equal(["accounts"], (await VerifyAsync()).Outside);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<ChainReport> VerifyAsync()
    {
        await using var db = _services.GetRequiredService<StoreContexts>().Present();
        return await HistoryChain.VerifyAsync(db, Ct);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"{Connection};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
