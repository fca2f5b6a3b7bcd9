using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>Accounts over a seeded store, without a server.</summary>
internal sealed class SeededAccounts(SeededStore store) : IAsyncDisposable
{
    public static readonly Actor Root = new("root", "test", "set up", Rights.All);

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddStore(store.Location).AddAccounts()
        .BuildServiceProvider();

    public AccountCommands Commands => _services.GetRequiredService<AccountCommands>();

    public AccountQueries Queries => _services.GetRequiredService<AccountQueries>();

    public RecordCommands Records => _services.GetRequiredService<RecordCommands>();

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Adds the account that <see cref="Someone.Accounts"/> says, and signs it in.</summary>
    public async Task<ClaimsPrincipal> ArriveAsync(string who)
    {
        if (who == Someone.Anonymous) return new(new ClaimsIdentity());
        var (name, role, parks) = Someone.Accounts.Single(a => a.Name == who);
        await Commands.AddAsync(name, role, parks, Root);
        var session = await SessionOfAsync(name);
        if (who == Someone.Disabled) await Commands.DisableAsync(name, true, Root);
        return session;
    }

    /// <summary>What a cookie that is made now would hold.</summary>
    public async Task<ClaimsPrincipal> SessionOfAsync(string name)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name);
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
    }

    /// <summary>Adds an account that leads.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddLeaderAsync(string name, CancellationToken ct)
    {
        await Commands.AddAsync(name, Roles.Leader, [], Root, ct);
        await using var scope = Scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name))!.Id;
    }

    public CurrentActor CircuitOf(ClaimsPrincipal session) => new(new OpenedCircuit { User = session }, Scopes);

    public async Task<AccountRow?> FindAsync(string name) => (await Queries.ModelAsync()).Accounts.SingleOrDefault(a => a.Name == name);

    /// <summary>The entries so far, and rows that are not as the last of them left them.</summary>
    public async Task<(int Entries, int Outside)> HistoryAsync()
    {
        await using var db = store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, CancellationToken.None);
        Assert.Null(report.BrokenAt);
        return (report.Entries, report.Outside.Count);
    }

    public async Task<HistoryEntry> LastEntryAsync()
    {
        await using var db = store.Db.Present();
        return await db.History.AsNoTracking().Include(h => h.Changes).OrderByDescending(h => h.Id).FirstAsync();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
