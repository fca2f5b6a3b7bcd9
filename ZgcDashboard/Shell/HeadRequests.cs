namespace ZgcDashboard.Shell;

/// <summary>HEAD of an address is answered as GET is, without the body: what watches a site, or checks a link, asks so.</summary>
internal static class HeadRequests
{
    private static readonly object Asked = new();

    /// <summary>Pages and lists are mapped for GET alone, so a HEAD finds its way as one; the server leaves out the body.</summary>
    public static void UseHead(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsHead(context.Request.Method)) return next(context);
            context.Items[Asked] = true;
            context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Items.ContainsKey(Asked)) context.Request.Method = HttpMethods.Head;
            return next(context);
        });
    }
}
