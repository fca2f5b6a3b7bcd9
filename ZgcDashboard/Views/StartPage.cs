using System.Data.Common;
using System.Security.Claims;
using ZgcDashboard.Live;

namespace ZgcDashboard.Views;

/// <summary>
/// Who comes to <c>/</c> from outside is led to the view that they chose as their start page: by a typed address, a bookmark,
/// another site's link, or having signed in. Links of this site, and reloading, show the overview, which so is one click away.
/// Where that view leads nowhere any more they come to the overview after all, and are told.
/// </summary>
internal static class StartPage
{
    /// <summary>What a browser keeps for a reader without an account.</summary>
    public const string Cookie = "start";

    /// <summary>Where a browser was led to a moment ago.</summary>
    private const string Led = "led";

    public static void UseStartPage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsArrival(context.Request) && await OfAsync(context) is { } start && start != Urls.Overview) Lead(context, Urls.Local(start));
        else if (context.Request.Cookies[Led] is { } led && led == AddressOf(context.Request)) await FollowAsync(context, next);
        else await next(context);
    });

    private static void Lead(HttpContext context, string start)
    {
        var address = new Uri(new Uri("http://here/"), start);
        context.Response.Cookies.Append(Led, address.PathAndQuery,
            new CookieOptions { MaxAge = TimeSpan.FromMinutes(1), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        context.Response.Redirect(start);
    }

    /// <summary>
    /// Only who was led here is led on: who asks for the address by themselves is told that it leads nowhere. A page tells so in
    /// its own body, which is under way by the time that it is known here: so the answer is turned as it starts.
    /// </summary>
    private static Task FollowAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Cookies.Delete(Led);
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status404NotFound) context.Response.Redirect(Urls.OverviewForStart);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>As the browser asks for it.</summary>
    private static string AddressOf(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString;

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
