using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Localization;

namespace ZgcDashboard.Localization;

public static class LocalizationServices
{
    /// <summary>The languages of the pages, the first by default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["zh-CN", "en"];

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        return services.AddSingleton<Terms>().AddSingleton<Formats>().AddTransient<MudBlazor.MudLocalizer, ComponentLocalizer>()
            .AddScoped<ReaderClock>().AddScoped<CircuitHandler>(provider => provider.GetRequiredService<ReaderClock>());
    }

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options => options
        .SetDefaultCulture(Languages[0])
        .AddSupportedCultures([.. Languages])
        .AddSupportedUICultures([.. Languages]));

    /// <summary>Remembers the reader's choice in a cookie and goes back to where they were.</summary>
    public static IEndpointRouteBuilder MapLanguageChoice(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/language/{language}", (string language, string? back, HttpResponse response) =>
        {
            if (!Languages.Contains(language)) return Results.NotFound();
            response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
            return Results.LocalRedirect(Urls.Local(back));
        }).ExcludeFromDescription().AllowAnonymous();
        return routes;
    }
}
