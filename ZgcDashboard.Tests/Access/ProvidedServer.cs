using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Access;

/// <summary>The program beside an identity provider.</summary>
public sealed class ProvidedServer : DashboardServer
{
    internal FakeProvider Provider { get; } = FakeProvider.Start();

    internal AccountQueries Accounts => Services.GetRequiredService<AccountQueries>();

    internal AccountCommands Commands => Services.GetRequiredService<AccountCommands>();

    internal static Dictionary<string, string> Settings(string authority) => new Dictionary<string, string>
    {
        ["Authority"] = authority, ["ClientId"] = FakeProvider.ClientId, ["ClientSecret"] = FakeProvider.ClientSecret,
        ["RoleClaim"] = "groups",
        ["Roles:leader"] = "zgc-leaders", ["Roles:editor"] = "zgc-editors", ["Roles:admin"] = "zgc-admins",
    }.ToDictionary(s => $"{OpenIdConnectSettings.Section}:{s.Key}", s => s.Value);

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting(ReadingRule.Setting, "false");
        foreach (var (key, value) in Settings(Provider.Address)) host.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
