using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace ZgcDashboard.Shell;

/// <summary>
/// What the browser may load: this server, and nothing else. Styles are allowed inline because MudBlazor writes its
/// theme and popovers so; scripts are not, but for the import map, which carries the nonce.
/// </summary>
internal static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";
    private const string NoStore = "no-store";

    public static string Nonce(HttpContext context) => (string)context.Items[NonceKey]!;

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; " +
                "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            if (!IsPublic(context) && !headers.CacheControl.ToString().Contains(NoStore, StringComparison.OrdinalIgnoreCase))
                headers.CacheControl = NoStore;
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The program's own files are the same for everybody; nothing else is kept by browsers or proxies.</summary>
    private static bool IsPublic(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
