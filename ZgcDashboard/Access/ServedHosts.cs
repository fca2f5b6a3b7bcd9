using System.Net;
using System.Net.NetworkInformation;

namespace ZgcDashboard.Access;

/// <summary>By which names the server is asked for, where the setting does not say it: a request by any other name is refused.</summary>
internal static class ServedHosts
{
    /// <summary>ASP.NET's own: names with semicolons between them; * for any.</summary>
    public const string Setting = "AllowedHosts";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="addresses">Where the server listens; where that is everywhere, or not known yet, the names and addresses of this
    /// machine.</param>
    public static IList<string> Of(ICollection<string> addresses)
    {
        var named = addresses.Select(a => BindingAddress.Parse(a)).ToList();
        var everywhere = named.Count == 0 || named.Exists(a => a.IsUnixPipe || a.Host is "*" or "+" or "0.0.0.0" or "[::]");
        return [.. ThisMachine.Concat(named.Where(a => !a.IsUnixPipe).Select(a => a.Host)).Concat(everywhere ? OfMachine() : [])
            .Where(h => h is not ("*" or "+")).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> OfMachine()
    {
        var network = IPGlobalProperties.GetIPGlobalProperties();
        yield return network.HostName;
        if (network.DomainName is { Length: > 0 } domain) yield return $"{network.HostName}.{domain}";
        foreach (var address in NetworkInterface.GetAllNetworkInterfaces().SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address))
            yield return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
                ? $"[{new IPAddress(address.GetAddressBytes())}]" : address.ToString();
    }
}
