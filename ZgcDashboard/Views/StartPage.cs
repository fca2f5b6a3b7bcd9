using System.Data.Common;
using System.Security.Claims;
using ZgcDashboard.Live;

namespace ZgcDashboard.Views;

/// <summary>
/// Who comes to <c>/</c> from outside is led to the view that they chose as their start page: by a typed address, a bookmark,
/// another site's link, or having signed in. Links of this site, and reloading, show the overview, which so is one click away.
/// </summary>
internal static class StartPage
{
    /// <summary>What a browser keeps for a reader without an account.</summary>
    public const string Cookie = "start";

    public static void UseStartPage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsArrival(context.Request) && await OfAsync(context) is { } start && start != Urls.Overview)
            context.Response.Redirect(Urls.Local(start));
        else await next(context);
    });

    private static async Task<string?> OfAsync(HttpContext context)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account)
            return context.Request.Cookies[Cookie] is { } kept && new View("x", kept).IsSound ? kept : null;
        try
        {
            return await context.RequestServices.GetRequiredService<AccountViews>().StartAsync(account, context.RequestAborted);
        }
        catch (Exception e) when (e is DbException or IOException or QuestionTimeException)
        {
            // The overview says what is the matter.
            return null;
        }
    }

    private static bool IsArrival(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == Urls.Overview && !request.QueryString.HasValue
        && request.IsForPage()
        && !IsReload(request) && !IsFromWithin(request);

    private static bool IsReload(HttpRequest request) =>
        request.GetTypedHeaders().CacheControl is { NoCache: true } or { MaxAge: { Ticks: 0 } };

    /// <summary>The page before is told by the browser: the site's own policy has it do so within the site.</summary>
    private static bool IsFromWithin(HttpRequest request)
    {
        var before = request.GetTypedHeaders().Referer;
        if (before is not null && before.AbsolutePath.StartsWith(Urls.SignInPage, StringComparison.Ordinal)) return false;
        return request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin"
            : before?.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) == true;
    }
}
