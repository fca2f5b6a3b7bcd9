using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZgcDashboard.Access;

/// <summary>Whether one may read without an account.</summary>
public sealed class ReadingRule(IConfiguration configuration, IServer server)
{
    /// <summary>The setting.</summary>
    public const string Setting = "Access:AnonymousRead";

    // What a proxy adds, and what is left of it when it was read already.
    private static readonly string[] OfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For",
        "X-Original-Proto", "X-Real-IP", "Via"];

    private volatile bool _isForwarded;

    /// <summary>
    /// As the setting says; without it, only while every address that the server listens on is of this machine alone, and
    /// no request has come by way of a proxy: behind one, others reach it.
    /// </summary>
    public bool AnonymousRead => configuration.GetValue<bool?>(Setting)
        ?? (!_isForwarded && OnlyLoopback(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []));

    /// <summary>Once a request has come by way of a proxy, reading is closed until the program ends.</summary>
    public void Notice(HttpRequest request)
    {
        if (!_isForwarded && Array.Exists(OfProxies, request.Headers.ContainsKey)) _isForwarded = true;
    }

    internal static bool OnlyLoopback(ICollection<string> addresses) => addresses.Count > 0 && addresses.All(IsLoopback);

    private static bool IsLoopback(string address) => BindingAddress.Parse(address).Host is var host
        && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip)));
}
