using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZgcDashboard.Access;

/// <summary>Says on the console, while there is no administrator, where the first one makes their account.</summary>
internal sealed class FirstAdminNotice(FirstAdmin first, IServer server) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await first.LinkAsync() is not { } link) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(Openable).FirstOrDefault() ?? "";
        await Console.Out.WriteLineAsync($"There is no administrator yet. To become the first, open within a day: {address}{link}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An address that stands for every address of the machine cannot be opened.</summary>
    internal static string Openable(string address)
    {
        var bound = BindingAddress.Parse(address);
        return bound.Host is "0.0.0.0" or "[::]" or "*" or "+" ? $"{bound.Scheme}://localhost:{bound.Port}" : address;
    }
}
