using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>Role × event of a page, without the router that would keep the page from the role.</summary>
public sealed class CircuitRightsTests : PageTest
{
    private readonly OpenedCircuit _circuit = new();
    private SeededAccounts _accounts = null!;

    /// <summary>But the auditor, whose page has no form that could send an event.</summary>
    public static TheoryData<string> Everyone => [.. Someone.All.Where(who => who != Roles.Auditor)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _accounts = new(Store);
        await _accounts.Commands.AddAsync(Tried.Other, Roles.Leader, [], SeededAccounts.Root, Ct);
    }

    protected override void AddServices() => Services.AddSingleton<AuthenticationStateProvider>(_circuit);

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_forged_event_stores_only_what_the_role_may(string who)
    {
        _circuit.User = await _accounts.ArriveAsync(who);
        var surprises = new List<string>();

        foreach (var action in CircuitAction.All)
        {
            var before = await _accounts.HistoryAsync();
            await action.FireAsync(this);
            var after = await _accounts.HistoryAsync();
            if (after.Entries - before.Entries != (Someone.May(who, action.Needs) ? 1 : 0) || after.Outside != 0)
                surprises.Add($"{action.Name}: {after.Entries - before.Entries} entries");
        }

        Assert.Equal([], surprises);
        if (who == Roles.Admin) return;
        Assert.Equal((Roles.Leader, AccountState.Invited),
            ((await _accounts.FindAsync(Tried.Other))!.Role, (await _accounts.FindAsync(Tried.Other))!.State));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _accounts.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
