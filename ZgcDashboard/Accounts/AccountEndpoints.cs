using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
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
        if (!await antiforgery.IsRequestValidAsync(context)) return NotFromOurPage();
        await session.SignOutAsync();
        return Results.LocalRedirect(Urls.Overview);
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> session, AccountCommands accounts, IStringLocalizer<AccountText> text, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return NotFromOurPage();
        await accounts.SignOutEverywhereAsync(context.User.Identity!.Name!, text["Mine.SignOutEverywhere"], ct);
        await session.SignOutAsync();
        return Results.LocalRedirect(Urls.Overview);
    }

    private static IResult NotFromOurPage() => Results.Problem("The request does not come from a page of this site that is still good.", statusCode: StatusCodes.Status400BadRequest);
}
