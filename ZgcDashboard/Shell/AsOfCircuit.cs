using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.Circuits;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Shell;

/// <summary>
/// What a reader does on an open page is done at the moment that the page's address names by then, and with what it leaves out.
/// </summary>
internal sealed class AsOfCircuit(NavigationManager address, TimeProvider clock) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        using var outright = StatedOnly.Look(() => StatedOnly.Read(AsOfAddress.Text(address.Uri, Urls.Stated)));
        using var then = AsOfMoment.Look(() => AsOfAddress.Read(address.Uri, clock).Past);
        await next(context);
    };
}
