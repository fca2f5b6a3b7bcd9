using Microsoft.AspNetCore.Components.Authorization;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>
/// What the one before the page may write, remembered for the links of a page; commands ask <see cref="CurrentActor"/> anew.
/// </summary>
public sealed class CurrentRights : IDisposable
{
    private readonly AuthenticationStateProvider _session;
    private readonly CurrentActor _actor;
    private Task<Rights>? _rights;

    public CurrentRights(AuthenticationStateProvider session, CurrentActor actor)
    {
        (_session, _actor) = (session, actor);
        session.AuthenticationStateChanged += Forget;
    }

    public Task<Rights> NowAsync() => _rights ??= _actor.RightsAsync();

    private void Forget(Task<AuthenticationState> session) => _rights = null;

    public void Dispose() => _session.AuthenticationStateChanged -= Forget;
}
