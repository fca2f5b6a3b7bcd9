using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Accounts;

namespace ZgcDashboard.Access;

/// <summary>An event of a page that writes, fired as a forged circuit would: the page is there whatever its policy says.</summary>
internal sealed record CircuitAction(string Name, Right Needs, Func<BunitContext, Task> FireAsync)
{
    /// <summary>Every event of a page that writes.</summary>
    public static IReadOnlyList<CircuitAction> All { get; } =
    [
        new("add an account", Right.Administer, async page =>
        {
            var accounts = At<AccountsPage>(page, Urls.Accounts);
            accounts.Find("input[required]").Change("new");
            accounts.Find("select").Change(Roles.Admin);
            await accounts.Find("form.stack").SubmitAsync();
        }),
        new("change a role", Right.Administer, async page =>
        {
            var accounts = At<AccountsPage>(page, Urls.Account(Tried.Other));
            accounts.Find("select").Change(Roles.Admin);
            await accounts.Find("form.stack").SubmitAsync();
        }),
        new("reset a password", Right.Administer, page =>
            At<AccountsPage>(page, Urls.Account(Tried.Other)).FindAll("button.action[type=button]")[0].ClickAsync(new())),
        new("disable an account", Right.Administer, page =>
            At<AccountsPage>(page, Urls.Account(Tried.Other)).FindAll("button.action[type=button]")[1].ClickAsync(new())),
    ];

    private static IRenderedComponent<T> At<T>(BunitContext page, string address) where T : IComponent
    {
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var shown = page.Render<T>();
        shown.WaitForElement("form.stack");
        return shown;
    }
}
