namespace ZgcDashboard.Shell;

/// <summary>Light, dark, or what the reader's system says: a cookie, so that the first byte of a page has the right colours.</summary>
internal static class ThemeChoice
{
    public const string Cookie = "theme";
    public static readonly IReadOnlyList<string> Themes = ["system", "light", "dark"];

    /// <summary>The chosen theme; null leaves it to the system. The wall is dark unless light was chosen.</summary>
    public static string? Of(HttpContext? context) => context?.Request.Cookies[Cookie] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => IsWall(context) ? "dark" : null,
    };

    /// <summary>Whether the address asks for the wall.</summary>
    public static bool IsWall(HttpContext? context) => context?.Request.Query[Wall.WallSettings.Kiosk].LastOrDefault() == "1";

    public static void MapThemeChoice(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/theme/{theme}", (string theme, string? back, HttpResponse response) =>
        {
            if (!Themes.Contains(theme)) return Results.NotFound();
            response.Cookies.Append(Cookie, theme,
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax });
            return Results.LocalRedirect(Urls.Local(back));
        }).ExcludeFromDescription().AllowAnonymous();
}
