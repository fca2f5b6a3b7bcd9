namespace ZgcDashboard.Lists;

/// <summary>A filter that takes one value, among those that take several.</summary>
public static class OneOfSeveral
{
    /// <summary>As the chosen values of a <see cref="ListFacet"/>.</summary>
    public static IReadOnlyList<string> Chosen(string? value) => value is null ? [] : [value];

    /// <summary>What is chosen now: the value that is new among those that are asked for, or the one that stays.</summary>
    /// <param name="asked">With the value so far, without it, or neither.</param>
    /// <param name="before">The value so far.</param>
    public static string? Of(IReadOnlyList<string> asked, string? before) =>
        asked.FirstOrDefault(value => value != before) ?? (asked.Count == 0 ? null : asked[0]);
}
