using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZgcDashboard.Access;

/// <summary>Says on the console, while there is no administrator, where the first one makes their account.</summary>
internal sealed class FirstAdminNotice(FirstAdmin first, IServer server, IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() => _ = SayAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SayAsync()
    {
        if (await first.LinkAsync() is not { } link) return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        await Console.Out.WriteLineAsync($"There is no administrator yet. To become the first, open within a day: {address}{link}");
    }
}
