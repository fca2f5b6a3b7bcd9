using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace ZgcDashboard.Shell;

/// <summary>What a circuit may cost.</summary>
internal static class CircuitLimits
{
    /// <summary>In bytes.</summary>
    private const int LongestMessage = 512 * 1024;

    public static void Apply(CircuitOptions options)
    {
        // A short loss of the network goes unnoticed; after a longer one a reload brings the same page, for the address holds what the
        // reader chose.
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);

        // Half a thousand readers behind a switch that restarts; 0.3 MB each, and they draw nothing meanwhile.
        options.DisconnectedCircuitMaxRetained = 500;

        // A browser that does not acknowledge what it was sent is not sent more; live notices become one meanwhile.
        options.MaxBufferedUnacknowledgedRenderBatches = 5;

        // Scripts are asked for nothing that takes long.
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
    }

    // Each message is compressed by itself: what is kept from one to the next would hold 0.3 MB a reader.
    public static void Apply(ServerComponentsEndpointOptions options) => options.ConfigureWebSocketAcceptContext = (_, accept) =>
    {
        (accept.DangerousEnableCompression, accept.DisableServerContextTakeover) = (true, true);
        return Task.CompletedTask;
    };

    public static void Apply(HubOptions options)
    {
        // The longest that a browser sends is a form of one row that is brought back: eight texts of 20,000 characters, beyond
        // which the browser says itself that a text is too long. Files come by an ordinary upload.
        options.MaximumReceiveMessageSize = LongestMessage;

        // The browser's own patience is 30 s: half of it, and a reader who is gone is known after two.
        options.KeepAliveInterval = TimeSpan.FromSeconds(15);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);

        // A socket that says nothing is no browser.
        options.HandshakeTimeout = TimeSpan.FromSeconds(10);
    }
}
