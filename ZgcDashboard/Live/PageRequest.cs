namespace ZgcDashboard.Live;

/// <summary>Tells a person before a browser from a program.</summary>
public static class PageRequest
{
    /// <summary>Whether a page is asked for: who asks is led on by a page; a program gets a status and a problem.</summary>
    public static bool IsForPage(this HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
