using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Live;

namespace ZgcDashboard.Shell.Wall;

/// <summary>Which pages the wall shows, in which order, and for how long each: all of it stands in the address.</summary>
/// <param name="Pages">Their paths, each once; never none.</param>
/// <param name="Shown">How long each is shown.</param>
public sealed record WallSettings(IReadOnlyList<string> Pages, TimeSpan Shown)
{
    /// <summary>The name, in the address, of the wish for the wall: 1.</summary>
    public const string Kiosk = "kiosk";

    private const string PagesName = "pages";
    private const string SecondsName = "seconds";

    /// <summary>Seconds: below it nobody can read a page, above it the wall seems to stand still.</summary>
    public const int Least = 5, Most = 3600, Usual = 30;

    /// <summary>The pages made for the wall, by their words, in the order that leaders know.</summary>
    public static readonly IReadOnlyList<(string Word, string Path)> Known =
    [
        ("overview", Urls.Overview), ("budget", Urls.Budget()), ("projects", Urls.Projects()), ("parks", Urls.Parks()), ("funds", Urls.Funds()),
    ];

    /// <summary>What the address asks for and there is not: names and values.</summary>
    public IReadOnlyList<(string Name, string Value)> Ignored { get; init; } = [];

    public static WallSettings Usually { get; } = new([.. Known.Select(k => k.Path)], TimeSpan.FromSeconds(Usual));

    /// <param name="address">Absolute, or a path with its query.</param>
    public static WallSettings Parse(string address)
    {
        var ignored = new List<(string, string)>();
        var pages = new List<string>();
        foreach (var word in Words(address))
            if (Known.FirstOrDefault(k => k.Word == word).Path is { } path && !pages.Contains(path)) pages.Add(path);
            else ignored.Add((PagesName, word));
        var text = AsOfAddress.Text(address, SecondsName)?.Trim();
        var isKnown = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= Least and <= Most;
        if (text is not null && !isKnown) ignored.Add((SecondsName, text));
        return new(pages.Count == 0 ? Usually.Pages : pages, isKnown ? TimeSpan.FromSeconds(seconds) : Usually.Shown) { Ignored = ignored };
    }

    /// <summary>Which of the pages the address is, from 1; null for another.</summary>
    public int? PlaceOf(string address) => Pages.ToList().IndexOf(PathOf(address)) is >= 0 and var at ? at + 1 : null;

    /// <summary>The address of the page that follows, with all settings, and at the moment that is looked at.</summary>
    public string After(string address)
    {
        var next = QueryHelpers.AddQueryString(Pages[(PlaceOf(address) ?? 0) % Pages.Count], Kiosk, "1");
        foreach (var name in new[] { PagesName, SecondsName })
            foreach (var value in ValuesOf(address, name)) next = QueryHelpers.AddQueryString(next, name, value);
        return AsOfAddress.Keep(address, next);
    }

    /// <summary>Whether there is such a page for the wall.</summary>
    public static bool IsMade(string address) => Known.Any(k => k.Path == PathOf(address));

    private static string PathOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.Scheme != Uri.UriSchemeFile ? whole.AbsolutePath : path;
    }

    private static IEnumerable<string> Words(string address) => ValuesOf(address, PagesName)
        .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> ValuesOf(string address, string name) => address.Split('?', 2) is [_, var query]
        && QueryHelpers.ParseQuery(query.Split('#')[0]).TryGetValue(name, out var values) ? values.OfType<string>() : [];
}
