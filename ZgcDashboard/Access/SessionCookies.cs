using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;

namespace ZgcDashboard.Access;

/// <summary>Ties each cookie to a session of the <see cref="SessionLedger"/>.</summary>
internal static class SessionCookies
{
    /// <summary>
    /// Claims that are of the sign-in and not of the account: they outlive the principal that is made anew from the account.
    /// </summary>
    private static readonly string[] OfSignIn = [SessionLedger.Claim, ClaimTypes.AuthenticationMethod, "amr"];

    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirstValue(SessionLedger.Claim);

    public static async Task BeginAsync(CookieSigningInContext context)
    {
        var (ledger, http) = (context.HttpContext.RequestServices.GetRequiredService<SessionLedger>(), context.HttpContext);
        if (IdOf(http.User) is { } before) await ledger.EndAsync(before);
        var account = context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!;
        ((ClaimsIdentity)context.Principal!.Identity!)
            .AddClaim(new(SessionLedger.Claim, await ledger.BeginAsync(account, CallerAddress.Of(http), http.RequestAborted)));
        await http.RequestServices.GetRequiredService<AuditLog>()
            .NoteAsync(AuditAct.SignedIn, context.Principal!.Identity!.Name ?? "", CallerAddress.Of(http));
    }

    public static async Task EndAsync(CookieSigningOutContext context)
    {
        var http = context.HttpContext;
        if (IdOf(http.User) is not { } id) return;
        await http.RequestServices.GetRequiredService<SessionLedger>().EndAsync(id);
        await http.RequestServices.GetRequiredService<AuditLog>().NoteAsync(AuditAct.SignedOut, http, "");
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var ledger = context.HttpContext.RequestServices.GetRequiredService<SessionLedger>();
        var id = IdOf(context.Principal);
        if (!await ledger.StandsAsync(id, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            return;
        }

        // An open page that connects again by itself is nobody's doing.
        if (!context.HttpContext.Request.Path.StartsWithSegments("/_blazor"))
            await ledger.SeenAsync(id!, context.HttpContext.RequestAborted);
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        var kept = context.CurrentPrincipal?.Claims.Where(c => OfSignIn.Contains(c.Type)) ?? [];
        ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaims(kept.Where(c => !context.NewPrincipal.HasClaim(c.Type, c.Value)));
        return Task.CompletedTask;
    }
}
