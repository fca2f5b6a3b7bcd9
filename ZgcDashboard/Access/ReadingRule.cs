using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZgcDashboard.Access;

/// <summary>Whether one may read without an account.</summary>
public sealed class ReadingRule(IConfiguration configuration, IServer server)
{
    /// <summary>The setting.</summary>
    public const string Setting = "Access:AnonymousRead";

    /// <summary>As the setting says; without it, only while every address that the server listens on is of this machine alone.</summary>
    public bool AnonymousRead => configuration.GetValue<bool?>(Setting) ?? OnlyLoopback(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    internal static bool OnlyLoopback(ICollection<string> addresses) => addresses.Count > 0 && addresses.All(IsLoopback);

    private static bool IsLoopback(string address) => BindingAddress.Parse(address).Host is var host
        && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip)));
}
