using System.Net;
using System.Net.Sockets;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Stands between a browser and a server on this machine, and counts what comes from the server as it is on the wire.</summary>
internal sealed class CountedWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _work;
    private long _bytes;

    public CountedWire(string server)
    {
        _listener.Start();
        _work = AcceptAsync(new Uri(server).Port);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public long Bytes => Interlocked.Read(ref _bytes);

    private async Task AcceptAsync(int port)
    {
        var carried = new List<Task>();
        try
        {
            while (true) carried.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_over.Token), port));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(TcpClient browser, int port)
    {
        using var from = browser;
        using var to = new TcpClient { NoDelay = true };
        from.NoDelay = true;
        try
        {
            await to.ConnectAsync(IPAddress.Loopback, port, _over.Token);
            await Task.WhenAny(PassAsync(from.GetStream(), to.GetStream(), isCounted: false), PassAsync(to.GetStream(), from.GetStream(), isCounted: true));
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Either side has gone.
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, bool isCounted)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, _over.Token) is > 0 and var read)
        {
            if (isCounted) Interlocked.Add(ref _bytes, read);
            await to.WriteAsync(buffer.AsMemory(0, read), _over.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _work;
        _listener.Dispose();
        _over.Dispose();
    }
}
