using Microsoft.AspNetCore.SignalR;

namespace ZgcDashboard.Access;

/// <summary>Notices that somebody does something on an open page, so that a page which is only left open grows idle.</summary>
public sealed class OpenPageActivity(SessionLedger ledger) : IHubFilter
{
    /// <summary>
    /// What the browser sends when somebody clicks or types. The rest it sends by itself: that it has drawn, that the page turned.
    /// </summary>
    private const string Event = "BeginInvokeDotNetFromJS";
    private const string Moved = "OnLocationChanged";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (IsSomebodys(invocationContext) && SessionCookies.IdOf(invocationContext.Context.User) is { } id) await ledger.SeenAsync(id);
        return await next(invocationContext);
    }

    private static bool IsSomebodys(HubInvocationContext invocation) =>
        invocation.HubMethodName == Event || (invocation.HubMethodName == Moved && invocation.HubMethodArguments is [_, _, true]);
}
