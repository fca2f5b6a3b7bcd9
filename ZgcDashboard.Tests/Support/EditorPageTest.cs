using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Support;

/// <summary>Pages before which somebody sits who has a real account of the store.</summary>
public abstract class EditorPageTest : PageTest
{
    /// <summary>A moment of the past to look at.</summary>
    protected static AsOfMoment Then { get; } = AsOfMoment.Read("2018-06-30", TimeProvider.System).Past!;

    protected static Actor Somebody { get; } = new("李四", "test", "另一处", Rights.Editor);

    protected RecordCommands Records => Services.GetRequiredService<RecordCommands>();

    protected override void AddServices() => Services.AddLogging();

    /// <param name="role">Of the account.</param>
    /// <param name="parks">To which an editor is confined.</param>
    protected async Task SignInAsync(string role, params string[] parks)
    {
        const string name = "张三";
        await Services.GetRequiredService<AccountCommands>().AddAsync(name, role, parks, new("test", "test", "", Rights.All), Ct);
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(name))!;
        Session.SetAuthorized(name);
        Session.SetRoles(role);
        Session.SetClaims(new(ClaimTypes.NameIdentifier, account.Id), new(users.Options.ClaimsIdentity.SecurityStampClaimType, await users.GetSecurityStampAsync(account)));
        if (role is Roles.Editor or Roles.Admin) Session.SetPolicies(AccessPolicies.Read, AccessPolicies.Write);
    }

    /// <summary>What somebody else writes meanwhile.</summary>
    protected async Task<long> ElsewhereAsync(string kind, string header, params string[] rows)
    {
        var of = RecordKinds.Find(kind)!;
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)));
        var (preview, entry) = await Records.ImportAsync(of, await new ImportReader(Store.Db).ReadAsync(of, bytes, Ct), Somebody, Ct);
        Assert.Equal([], preview.Faults);
        Store.Feed.DataChanged();
        return entry!.Value;
    }

    protected async Task<IReadOnlyDictionary<string, string>?> CellsAsync(string kind, string id)
    {
        await using var db = Store.Db.Present();
        return await RecordKinds.Find(kind)!.CellsOfAsync(db, id, Ct);
    }
}
