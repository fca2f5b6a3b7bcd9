namespace ZgcDashboard.Lists;

/// <summary>A text that is looked for in the rows of a list in memory; letters' case does not matter.</summary>
public static class TextFilter
{
    /// <returns>Null where nothing is looked for.</returns>
    public static string? Read(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    /// <summary>Whether a row with these texts is wanted.</summary>
    /// <param name="sought">Null wants every row.</param>
    /// <param name="texts">Null for what was not reported.</param>
    public static bool Allows(string? sought, params IEnumerable<string?> texts) =>
        sought is null || texts.Any(text => text?.Contains(sought, StringComparison.OrdinalIgnoreCase) == true);
}
