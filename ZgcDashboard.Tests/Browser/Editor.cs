using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>A person with an account that may write.</summary>
internal static class Editor
{
    private const string Password = "a long enough secret";

    public static async Task<Visitor> ArriveAsync(DashboardServer server, string name)
    {
        var visitor = await Visitor.ArriveAsync(server);
        await visitor.SignInAsync(server, name);
        return visitor;
    }

    /// <summary>Makes the account, as the command line would, and signs in by the page.</summary>
    public static async Task SignInAsync(this Visitor visitor, DashboardServer server, string name, string role = Roles.Editor)
    {
        var location = new StoreLocation(SeededStore.DataFolder, $"Data Source={server.StoreFile};Foreign Keys=True");
        await using var services = new ServiceCollection().AddLogging().AddStore(location).AddAccounts().BuildServiceProvider();
        var accounts = services.GetRequiredService<AccountCommands>();
        var link = await accounts.AddAsync(name, role, [], new("test", "test", "", Rights.All));
        await accounts.SetPasswordAsync(name, System.Web.HttpUtility.ParseQueryString(link[link.IndexOf('?', StringComparison.Ordinal)..])["code"]!, Password, "test");
        await visitor.EnterAsync(server, name);
    }

    /// <summary>Signs in with an account that <see cref="SignInAsync"/> made.</summary>
    public static async Task EnterAsync(this Visitor visitor, DashboardServer server, string name)
    {
        await visitor.Page.GotoAsync(server.Address + Urls.SignInPage);
        await visitor.Page.Locator("input[name='Form.Name']").FillAsync(name);
        await visitor.Page.Locator("input[name='Form.Password']").FillAsync(Password);
        await visitor.Page.Locator("button[type=submit]").ClickAsync();
        await visitor.InteractiveAsync();
    }
}
