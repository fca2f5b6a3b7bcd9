using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>Role × command, as the code behind a page runs it: with the circuit's actor.</summary>
public sealed class RecordRightsTests : StoreTest
{
    public static TheoryData<string> Everyone => [.. Someone.All];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Only_what_the_role_may_is_written(string who)
    {
        await using var accounts = new SeededAccounts(Store);
        var tried = await SetUpAsync(accounts);
        var circuit = accounts.CircuitOf(await accounts.ArriveAsync(who));
        var surprises = new List<string>();

        foreach (var action in RecordAction.All)
        {
            var before = await accounts.HistoryAsync();
            var refused = await Record.ExceptionAsync(async () =>
                await action.WriteAsync(tried, await circuit.AsAsync("test", action.Name)));
            var after = await accounts.HistoryAsync();
            var (expected, written) = Someone.May(who, action.Needs) ? (1, refused is null) : (0, refused is not NotAllowedException);
            if (after.Entries - before.Entries != expected || after.Outside != 0 || written != (expected == 1))
                surprises.Add($"{action.Name}: {after.Entries - before.Entries} entries, {refused?.Message ?? "done"}");
        }

        Assert.Equal([], surprises);
    }

    [Fact]
    public async Task A_circuit_of_an_editor_who_was_demoted_a_second_ago_writes_nothing()
    {
        await using var accounts = new SeededAccounts(Store);
        var tried = await SetUpAsync(accounts);
        var circuit = accounts.CircuitOf(await accounts.ArriveAsync(Roles.Editor));
        Assert.True((await circuit.RightsAsync()).Any);

        await accounts.Commands.SetRoleAsync(Roles.Editor, Roles.Leader, [], SeededAccounts.Root, Ct);

        Assert.False((await circuit.RightsAsync()).Any);
        await RefusedAsync(accounts, tried, await circuit.AsAsync("test", "demoted"));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("parks")]
    [InlineData("reset")]
    [InlineData("disabled")]
    [InlineData("signed out everywhere")]
    public async Task Rights_that_end_while_a_command_runs_are_gone_when_it_stores(string how)
    {
        await using var accounts = new SeededAccounts(Store);
        var tried = await SetUpAsync(accounts);
        var actor = await accounts.CircuitOf(await accounts.ArriveAsync(Roles.Editor)).AsAsync("test", "read the rights before they ended");

        await (how switch
        {
            "role" => accounts.Commands.SetRoleAsync(Roles.Editor, Roles.Analyst, [], SeededAccounts.Root, Ct),
            "parks" => accounts.Commands.SetRoleAsync(Roles.Editor, Roles.Editor, ["yanqing"], SeededAccounts.Root, Ct),
            "reset" => accounts.Commands.ResetAsync(Roles.Editor, SeededAccounts.Root, Ct),
            "disabled" => accounts.Commands.DisableAsync(Roles.Editor, true, SeededAccounts.Root, Ct),
            _ => accounts.Commands.SignOutEverywhereAsync(Roles.Editor, "", Ct),
        });

        await RefusedAsync(accounts, tried, actor);
    }

    [Fact]
    public async Task The_history_names_the_account_and_not_what_its_session_calls_itself()
    {
        await using var accounts = new SeededAccounts(Store);
        var tried = await SetUpAsync(accounts);
        var session = await accounts.ArriveAsync(Roles.Editor);
        session.AddIdentity(new([new(System.Security.Claims.ClaimTypes.Name, "somebody else")], "forged"));
        session.AddIdentity(new([new(System.Security.Claims.ClaimTypes.Role, Roles.Admin)], "forged"));
        var actor = await accounts.CircuitOf(session).AsAsync("test", "");

        await RecordAction.All[0].WriteAsync(tried, actor);

        Assert.Equal(Roles.Editor, (await accounts.LastEntryAsync()).By);
        Assert.False(actor.May.Accounts);
    }

    private static async Task RefusedAsync(SeededAccounts accounts, Tried tried, Actor actor)
    {
        var before = await accounts.HistoryAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => RecordAction.All[0].WriteAsync(tried, actor));
        Assert.Equal(before, await accounts.HistoryAsync());
    }

    private async Task<Tried> SetUpAsync(SeededAccounts accounts)
    {
        var tried = new Tried(Store, accounts);
        await tried.ImportAsync("projects", "id,stage", "graphene-platform-phase-2,on-hold", SeededAccounts.Root);
        await tried.ImportAsync("projects", "id,stage", "binhai-park,on-hold", SeededAccounts.Root);
        await accounts.Commands.AddAsync(Tried.Other, Roles.Leader, [], SeededAccounts.Root, Ct);
        return tried;
    }
}
