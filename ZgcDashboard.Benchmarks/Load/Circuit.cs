using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>
/// One reader: fetches a page, starts its circuit as the browser's script does, and acknowledges every render batch. It
/// draws nothing; it only looks for a text that it waits for.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    /// <summary>A page that says something else than what is awaited would be waited for to the end of the run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HubConnection _connection;
    private readonly string _address;
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Awaited? _awaited;
    private long _batches;
    private long _bytes;

    private Circuit(string address)
    {
        _address = address;
        var builder = new HubConnectionBuilder().WithUrl($"{address}/_blazor", HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;

            // As every browser offers.
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
            options.Headers["Accept-Language"] = "zh-CN";
        });
        builder.Services.RemoveAll<Microsoft.AspNetCore.SignalR.Protocol.IHubProtocol>();
        builder.Services.AddSingleton<Microsoft.AspNetCore.SignalR.Protocol.IHubProtocol, BlazorPack>();
        _connection = builder.Build();
        _connection.On<long, byte[]>("JS.RenderBatch", RenderedAsync);
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _connection.On<string>("JS.Error", error => _failed.TrySetException(new InvalidOperationException(error)));
        _connection.Closed += reason =>
        {
            _failed.TrySetException(reason ?? new IOException("The server closed the circuit."));
            return Task.CompletedTask;
        };
        foreach (var ignored in new[] { "JS.EndUpdateRootComponents", "JS.AttachComponent", "JS.EndInvokeDotNet" }) Ignore(ignored);
    }

    /// <summary>The address that it went to last.</summary>
    public string Here { get; private set; } = "";

    public long Batches => Interlocked.Read(ref _batches);

    /// <summary>Of render batches, before the transport compresses.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Opens a page and waits until its circuit has drawn it.</summary>
    public static async Task<Circuit> OpenAsync(HttpClient http, string address, string path, CancellationToken ct)
    {
        var page = await http.GetStringAsync(address + path, ct);
        var circuit = new Circuit(address);
        await circuit._connection.StartAsync(ct);
        var state = PersistedState().Match(page) is { Success: true } found ? found.Groups[1].Value : "";
        var secret = await circuit._connection.InvokeAsync<string?>("StartCircuit", address + "/", address + path, "[]", state, ct);
        if (string.IsNullOrEmpty(secret)) throw new InvalidOperationException("The server started no circuit.");
        var drawn = circuit.SeesAsync("<!--", _ => true, ct);
        await circuit._connection.SendAsync("UpdateRootComponents", Operations(page), state, ct);
        await drawn;
        return circuit;
    }

    /// <summary>Follows a link: the time until the page shows the text.</summary>
    public async Task<TimeSpan> GoAsync(string path, string text, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var seen = SeesAsync(text, null, ct);
        Here = path;
        await _connection.SendAsync("OnLocationChanged", _address + path, null, true, ct);
        return Stopwatch.GetElapsedTime(began, await seen);
    }

    /// <summary>When a batch that holds the text comes; its timestamp.</summary>
    public async Task<long> SeesAsync(string text, CancellationToken ct) => await SeesAsync(text, null, ct);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private async Task<long> SeesAsync(string text, Func<byte[], bool>? accepts, CancellationToken ct)
    {
        var awaited = new Awaited(accepts ?? Contains(text));
        _awaited = awaited;
        var seen = Task.WhenAny(awaited.Seen.Task, _failed.Task);
        if (await Task.WhenAny(seen, Task.Delay(Patience, ct)) != seen)
        {
            ct.ThrowIfCancellationRequested();
            throw new TimeoutException($"{Here} never showed '{text}'.");
        }

        if (_failed.Task.IsFaulted) await _failed.Task;
        return await awaited.Seen.Task;
    }

    private static Func<byte[], bool> Contains(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return batch => batch.AsSpan().IndexOf(bytes) >= 0;
    }

    private async Task RenderedAsync(long id, byte[] batch)
    {
        Interlocked.Increment(ref _batches);
        Interlocked.Add(ref _bytes, batch.Length);
        if (_awaited is { } awaited && awaited.Accepts(batch)) awaited.Seen.TrySetResult(Stopwatch.GetTimestamp());
        await _connection.SendAsync("OnRenderCompleted", id, null);
    }

    private async Task AnswerAsync(long handle, string method, string arguments, int resultType, long target, int callType)
    {
        if (handle != 0) await _connection.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,null]");
    }

    private void Ignore(string method) => _connection.On(method, [], static (_, _) => Task.CompletedTask, new object());

    /// <summary>What the browser's script sends to have the page's components taken over.</summary>
    private static string Operations(string page)
    {
        var operations = new JsonArray();
        foreach (Match marker in Marker().Matches(page))
        {
            var component = JsonNode.Parse(marker.Groups[1].Value)!.AsObject();
            if (component["type"]?.GetValue<string>() != "server") continue;
            operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = component });
        }

        if (operations.Count == 0) throw new InvalidOperationException("The page has no interactive component.");
        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(JsonSerializerOptions.Web);
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex PersistedState();

    private sealed record Awaited(Func<byte[], bool> Accepts)
    {
        public TaskCompletionSource<long> Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
