using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>Sockets of pages that never say a word: they are let go, and a reader's page opens beside them.</summary>
internal static class SilentSockets
{
    private const int Count = 600;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        var sockets = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => OpenAsync(server, ct)));
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await using (await Circuit.OpenAsync(server.Http, server.Address, "/", ct))
        {
            var opened = System.Diagnostics.Stopwatch.GetElapsedTime(began);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Within);
            var closed = await Task.WhenAll(sockets.Select(socket => IsClosedAsync(socket, patience.Token)));
            yield return new("silent sockets that are still open", $"{Count} sockets, after {Within.TotalSeconds:0} s",
                $"{closed.Count(c => !c)}", "", "0", closed.All(c => c));
            yield return new("a page opens beside them", $"{Count} sockets", Measured.Text($"{opened.TotalMilliseconds:0} ms"), "",
                "≤ 2,000 ms", opened < TimeSpan.FromSeconds(2));
        }

        foreach (var socket in sockets) socket.Dispose();
    }

    private static async Task<ClientWebSocket> OpenAsync(ServerProcess server, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{server.Address.Replace("http", "ws", StringComparison.Ordinal)}/_blazor"), ct);
        return socket;
    }

    private static async Task<bool> IsClosedAsync(ClientWebSocket socket, CancellationToken ct)
    {
        var buffer = new byte[1024];
        try
        {
            while (socket.State == WebSocketState.Open)
                if ((await socket.ReceiveAsync(buffer, ct)).MessageType == WebSocketMessageType.Close) return true;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (WebSocketException)
        {
            return true;
        }
    }
}
