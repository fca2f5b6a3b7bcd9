namespace ZgcDashboard.Lists;

/// <summary>The words of a filter that asks whether something was reported.</summary>
public static class Reporting
{
    public const string Reported = "reported";

    /// <summary>Both words, as choices are shown.</summary>
    public static IReadOnlyList<string> Words { get; } = [Reported, Urls.None];

    public static string Of(object? fact) => fact is null ? Urls.None : Reported;

    /// <summary>The word's name among the texts of lists.</summary>
    public static string Key(string word) => word == Urls.None ? "NotReported" : "Reported";
}
