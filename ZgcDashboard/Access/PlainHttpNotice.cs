using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZgcDashboard.Access;

/// <summary>Says in the log, at the start, where passwords would travel in the clear.</summary>
internal sealed class PlainHttpNotice(IServer server, ILogger<PlainHttpNotice> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var plain = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Where(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !ReadingRule.OnlyLoopback([a])).ToList();
        if (plain.Count == 0) return Task.CompletedTask;
        log.LogWarning(
            "Others reach {Addresses} without https: passwords and sessions can be read on the way. "
            + "Serve https, or listen on 127.0.0.1 behind a proxy that does (README, Deploy).", string.Join(", ", plain));
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
