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
        if (!await IsOursAsync(context, antiforgery)) return NotFromOurPage();
        await session.SignOutAsync();
        return Results.LocalRedirect(Urls.Overview);
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> session,
        AccountCommands accounts, IStringLocalizer<AccountText> text, CancellationToken ct)
    {
        if (!await IsOursAsync(context, antiforgery)) return NotFromOurPage();
        await accounts.SignOutEverywhereAsync(context.User.Identity!.Name!, text["Mine.SignOutEverywhere"], ct);
        await session.SignOutAsync();
        return Results.LocalRedirect(Urls.Overview);
    }

    /// <summary>A body that is no form is not from a page of ours either.</summary>
    private static async Task<bool> IsOursAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (Exception e) when (e is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static IResult NotFromOurPage() =>
        Results.Problem("The request does not come from a page of this site that is still good.",
        statusCode: StatusCodes.Status400BadRequest);
}
