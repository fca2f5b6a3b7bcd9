using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Access;
using ZgcDashboard.Store;

namespace ZgcDashboard.Accounts;

/// <summary>Ends sessions: POST /sign-out and /sign-out/everywhere.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Urls.SignOut, SignOutAsync).ExcludeFromDescription().AllowAnonymous();
        routes.MapPost(Urls.SignOutEverywhere, SignOutEverywhereAsync).ExcludeFromDescription().RequireAuthorization();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> session)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await session.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> session, AccountCommands accounts, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await accounts.SignOutEverywhereAsync(context.User.Identity!.Name!, ct);
        await session.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
