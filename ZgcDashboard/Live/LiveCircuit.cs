using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ZgcDashboard.Live;

/// <summary>
/// The feed as one circuit hears it. While its reader's connection is away nothing is drawn for nobody: the notices of
/// that time become one when it is back.
/// </summary>
public sealed class LiveCircuit(LiveFeed feed) : CircuitHandler
{
    private readonly Lock _gate = new();
    private readonly HashSet<Action> _missed = [];
    private bool _away;

    /// <summary>The reader's connection is away.</summary>
    public bool IsAway
    {
        get
        {
            lock (_gate) return _away;
        }
    }

    /// <inheritdoc cref="LiveFeed.Subscribe" />
    public IDisposable Subscribe(Action look) => feed.Subscribe(() =>
    {
        lock (_gate)
        {
            if (_away)
            {
                _missed.Add(look);
                return;
            }
        }

        look();
    });

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_gate) _away = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Action[] missed;
        lock (_gate)
        {
            _away = false;
            missed = [.. _missed];
            _missed.Clear();
        }

        foreach (var look in missed) look();
        return Task.CompletedTask;
    }
}
