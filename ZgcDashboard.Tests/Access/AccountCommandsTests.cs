using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class AccountCommandsTests : StoreTest
{
    [Fact]
    public async Task A_link_sets_a_password_once()
    {
        await using var accounts = new SeededAccounts(Store);
        var code = CodeOf(await accounts.Commands.AddAsync("王芳", Roles.Analyst, [], SeededAccounts.Root, Ct));
        Assert.Equal(AccountState.Invited, (await accounts.FindAsync("王芳"))!.State);
        Assert.True(await accounts.Commands.IsGoodAsync("王芳", code));

        await accounts.Commands.SetPasswordAsync("王芳", code, Someone.Password, "", Ct);

        Assert.Equal(AccountState.Active, (await accounts.FindAsync("王芳"))!.State);
        Assert.False(await accounts.Commands.IsGoodAsync("王芳", code));
        Assert.Equal(AccountRefusal.Code,
            await RefusalAsync(accounts.Commands.SetPasswordAsync("王芳", code, Someone.Password + "2", "", Ct)));
    }

    [Fact]
    public async Task A_link_opens_no_other_account_and_ends_with_the_next_one()
    {
        await using var accounts = new SeededAccounts(Store);
        var code = CodeOf(await accounts.Commands.AddAsync("a", Roles.Leader, [], SeededAccounts.Root, Ct));
        await accounts.Commands.AddAsync("b", Roles.Leader, [], SeededAccounts.Root, Ct);

        Assert.Equal(AccountRefusal.Code, await RefusalAsync(accounts.Commands.SetPasswordAsync("b", code, Someone.Password, "", Ct)));
        Assert.Equal(AccountRefusal.Code, await RefusalAsync(accounts.Commands.SetPasswordAsync("nobody", code, Someone.Password, "", Ct)));
        await accounts.Commands.ResetAsync("a", SeededAccounts.Root, Ct);
        Assert.Equal(AccountRefusal.Code, await RefusalAsync(accounts.Commands.SetPasswordAsync("a", code, Someone.Password, "", Ct)));
    }

    [Theory]
    [InlineData("eleven char")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("")]
    public async Task A_weak_password_is_refused_and_the_link_stays_good(string password)
    {
        await using var accounts = new SeededAccounts(Store);
        var code = CodeOf(await accounts.Commands.AddAsync("a", Roles.Leader, [], SeededAccounts.Root, Ct));

        Assert.Equal(AccountRefusal.Password, await RefusalAsync(accounts.Commands.SetPasswordAsync("a", code, password, "", Ct)));

        Assert.True(await accounts.Commands.IsGoodAsync("a", code));
    }

    [Fact]
    public async Task A_password_is_changed_only_with_the_current_one()
    {
        await using var accounts = new SeededAccounts(Store);
        var code = CodeOf(await accounts.Commands.AddAsync("a", Roles.Leader, [], SeededAccounts.Root, Ct));
        await accounts.Commands.SetPasswordAsync("a", code, Someone.Password, "", Ct);
        var before = await accounts.HistoryAsync();

        Assert.Equal(AccountRefusal.Current,
            await RefusalAsync(accounts.Commands.ChangePasswordAsync("a", "not this one", "quite another password", "", Ct)));
        Assert.Equal(AccountRefusal.Password,
            await RefusalAsync(accounts.Commands.ChangePasswordAsync("a", Someone.Password, "short", "", Ct)));

        Assert.Equal(before, await accounts.HistoryAsync());
    }

    [Theory]
    [InlineData("", Roles.Leader, "", AccountRefusal.Name)]
    [InlineData(" a", Roles.Leader, "", AccountRefusal.Name)]
    [InlineData("a\u200Bb", Roles.Leader, "", AccountRefusal.Name)]
    [InlineData("a\u202Eb", Roles.Leader, "", AccountRefusal.Name)]
    [InlineData("a\nb", Roles.Leader, "", AccountRefusal.Name)]
    [InlineData("ADMIN", Roles.Leader, "", AccountRefusal.Taken)]
    [InlineData("a", "owner", "", AccountRefusal.Role)]
    [InlineData("a", Roles.Editor, "atlantis", AccountRefusal.Park)]
    [InlineData("a", Roles.Leader, "haidian", AccountRefusal.ParksOfRole)]
    public async Task What_is_no_account_is_refused_and_leaves_nothing(string name, string role, string parks, AccountRefusal refusal)
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.ArriveAsync(Roles.Admin);
        var before = await accounts.HistoryAsync();

        Assert.Equal(refusal, await RefusalAsync(
            accounts.Commands.AddAsync(name, role, parks.Split(',', StringSplitOptions.RemoveEmptyEntries), SeededAccounts.Root, Ct)));

        Assert.Equal(before, await accounts.HistoryAsync());
        Assert.Single((await accounts.Queries.ModelAsync(Ct)).Accounts);
    }

    [Fact]
    public async Task An_editor_is_confined_to_parks_and_let_out_again()
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.ArriveAsync(Roles.Editor);

        await accounts.Commands.SetRoleAsync(Roles.Editor, Roles.Editor, ["haidian", "yanqing"], SeededAccounts.Root, Ct);
        Assert.Equal(["haidian", "yanqing"], (await accounts.FindAsync(Roles.Editor))!.Parks);
        Assert.Equal(["haidian", "yanqing"], (await accounts.CircuitOf(await accounts.SessionOfAsync(Roles.Editor)).RightsAsync()).Parks);

        await accounts.Commands.SetRoleAsync(Roles.Editor, Roles.Editor, [], SeededAccounts.Root, Ct);
        Assert.True((await accounts.CircuitOf(await accounts.SessionOfAsync(Roles.Editor)).RightsAsync()).Records);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.ArriveAsync(Roles.Admin);
        Assert.Equal(AccountRefusal.LastAdmin,
            await RefusalAsync(accounts.Commands.SetRoleAsync(Roles.Admin, Roles.Leader, [], SeededAccounts.Root, Ct)));
        Assert.Equal(AccountRefusal.LastAdmin,
            await RefusalAsync(accounts.Commands.DisableAsync(Roles.Admin, true, SeededAccounts.Root, Ct)));

        await accounts.Commands.AddAsync("second", Roles.Admin, [], SeededAccounts.Root, Ct);
        await accounts.Commands.DisableAsync(Roles.Admin, true, SeededAccounts.Root, Ct);

        Assert.Equal(AccountState.Disabled, (await accounts.FindAsync(Roles.Admin))!.State);
        Assert.Equal(AccountRefusal.LastAdmin, await RefusalAsync(accounts.Commands.DisableAsync("second", true, SeededAccounts.Root, Ct)));
    }

    [Fact]
    public async Task The_history_tells_what_an_account_became_and_never_a_secret()
    {
        await using var accounts = new SeededAccounts(Store);
        var code = CodeOf(await accounts.Commands.AddAsync("a", Roles.Editor, ["haidian"], SeededAccounts.Root, Ct));
        await accounts.Commands.SetPasswordAsync("A", code, Someone.Password, "set a password", Ct);

        var entry = await accounts.LastEntryAsync();
        var change = Assert.Single(entry.Changes);
        Assert.Equal(("A", "set a password", "a"), (entry.By, entry.Why, change.RowId));
        Assert.Equal("""{"disabled":"false","factor":"none","parks":"haidian","password":"none","role":"editor"}""", change.Before);
        Assert.Equal("""{"disabled":"false","factor":"none","parks":"haidian","password":"set","role":"editor"}""", change.After);
        await using var db = Store.Db.Present();
        var hash = (await db.Users.SingleAsync(Ct)).PasswordHash!;
        var said = string.Concat(await db.History.Select(h => h.By + h.Why).ToListAsync(Ct)) + string.Concat(await db.Changes.Select(c =>
            c.Before + c.After).ToListAsync(Ct));
        Assert.All([hash, code, Someone.Password], secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keys_lie_beside_the_store_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights of files in another way.");
        await using var accounts = new SeededAccounts(Store);
        await accounts.Commands.AddAsync("a", Roles.Leader, [], SeededAccounts.Root, Ct);
        var keys = new DirectoryInfo(Store.Location.File + "-keys");

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.NotEmpty(keys.GetFiles());
        Assert.All(keys.GetFiles().Cast<FileSystemInfo>().Prepend(keys), file =>
            Assert.Equal(UnixFileMode.None, file.UnixFileMode & others));
    }

    [Fact]
    public void The_audit_log_names_what_differs_and_nothing_else()
    {
        Assert.Equal("role: leader → editor", AccountDifference.Of("""{"parks":"","role":"leader"}""", """{"parks":"","role":"editor"}"""));
        Assert.Equal("parks: , role: leader", AccountDifference.Of(null, """{"parks":"","role":"leader"}"""));
        Assert.Equal("", AccountDifference.Of("""{"password":"set"}""", """{"password":"set"}"""));
    }

    private static string CodeOf(string link) =>
        Uri.UnescapeDataString(link[(link.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]);

    private static async Task<AccountRefusal> RefusalAsync(Task command) =>
        (await Assert.ThrowsAsync<AccountRefusedException>(() => command)).Refusal;
}
