using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>Visitors who may write.</summary>
internal static class Editors
{
    private const string Password = "correct horse battery";

    /// <summary>Makes an account as the command line does, beside the running server, and signs in by the form.</summary>
    public static async Task<Visitor> ArriveAsync(DashboardServer server, string name)
    {
        var visitor = await Visitor.ArriveAsync(server);
        var location = new StoreLocation(SeededStore.DataFolder, $"Data Source={server.StoreFile}");
        await using var services = new ServiceCollection().AddLogging().AddStore(location).AddAccounts(location).BuildServiceProvider();
        var accounts = services.GetRequiredService<AccountCommands>();
        var link = await accounts.AddAsync(name, Roles.Editor, [], new("test", "test", "", Rights.All));
        await accounts.SetPasswordAsync(name, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..])["code"]!, Password);
        await visitor.Page.GotoAsync(server.Address + Urls.SignInPage);
        await visitor.Page.FillAsync("input[name='Form.Name']", name);
        await visitor.Page.FillAsync("input[name='Form.Password']", Password);
        await visitor.Page.ClickAsync("button[type=submit]");
        await visitor.InteractiveAsync();
        return visitor;
    }
}
