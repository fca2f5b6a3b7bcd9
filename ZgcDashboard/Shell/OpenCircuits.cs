using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ZgcDashboard.Shell;

/// <summary>
/// How many circuits there are, in all and by the address that they were opened from. A page whose connection is away still has one.
/// </summary>
internal sealed class OpenCircuits(CrowdLimits limits)
{
    private readonly ConcurrentDictionary<string, int> _byAddress = new();
    private int _all;

    /// <summary>Whether one more may be opened from there.</summary>
    public bool HasRoomFor(string address) =>
        Volatile.Read(ref _all) < limits.Circuits && _byAddress.GetValueOrDefault(address) < limits.CircuitsPerAddress;

    public void Add(string address)
    {
        Interlocked.Increment(ref _all);
        _byAddress.AddOrUpdate(address, 1, (_, count) => count + 1);
    }

    public void Remove(string address)
    {
        Interlocked.Decrement(ref _all);
        var left = _byAddress.AddOrUpdate(address, 0, (_, count) => count - 1);
        if (left <= 0) _byAddress.TryRemove(KeyValuePair.Create(address, left));
    }
}

/// <summary>Counts its circuit from its beginning to its end.</summary>
internal sealed class CountedCircuit(OpenCircuits circuits, IHttpContextAccessor request) : CircuitHandler
{
    private string _address = "";

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _address = Crowd.AddressOf(request.HttpContext);
        circuits.Add(_address);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Remove(_address);
        return Task.CompletedTask;
    }
}
