using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;

namespace ZgcDashboard.Access;

/// <summary>
/// Takes note of every export and backup that leaves by the server: by its address, so that a new one is noted without being told.
/// </summary>
internal static class AuditedDownloads
{
    public static void UseAuditedDownloads(this WebApplication app)
    {
        var audit = app.Services.GetRequiredService<AuditLog>();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            finally
            {
                // Who breaks off has part of it.
                if (ActOf(context.Request.Path) is { } act && context.Response is { HasStarted: true, StatusCode: StatusCodes.Status200OK })
                    await audit.NoteAsync(act, context,
                        $"{context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}");
            }
        });
    }

    /// <returns>Null where nothing leaves that an auditor asks about: pages, templates.</returns>
    internal static AuditAct? ActOf(PathString path) => path == Urls.Backup ? AuditAct.BackedUp
        : path.StartsWithSegments("/data/export")
            || (path.Value is { } file && (file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) && !path.StartsWithSegments("/data/template"))
            ? AuditAct.Exported : null;
}
