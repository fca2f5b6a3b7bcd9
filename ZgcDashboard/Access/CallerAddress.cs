using System.Net;
using Microsoft.AspNetCore.Components.Server.Circuits;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;

namespace ZgcDashboard.Access;

/// <summary>From which address a request comes, or an open page.</summary>
public sealed class CallerAddress(IHttpContextAccessor request) : CircuitHandler
{
    private string? _circuit;

    /// <summary>A word where there is no address, as behind a socket.</summary>
    public string Text => _circuit ?? Of(request.HttpContext);

    public static string Of(HttpContext? context) => context?.Connection.RemoteIpAddress is { } address ? Of(address) : "unknown";

    /// <summary>While the connection is made, its request is at hand; later it is not to be relied on.</summary>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _circuit = Of(request.HttpContext);
        return Task.CompletedTask;
    }

    private static string Of(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}

/// <summary>The note of a request, for endpoints.</summary>
public static class AuditOfRequests
{
    /// <summary>Takes note of what whoever sends the request did.</summary>
    public static Task NoteAsync(this AuditLog audit, AuditAct act, HttpContext context, string what) =>
        audit.NoteAsync(act, context.User.Identity?.Name ?? "(anonymous)", CallerAddress.Of(context), what);
}
