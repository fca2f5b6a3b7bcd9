using System.Globalization;

namespace ZgcDashboard.Budget;

/// <summary>What an address supposes: the day that the supplement came, and how much of the budget is to be spent.</summary>
/// <param name="Supplement">Null for what was reported.</param>
/// <param name="Target">Of the adjusted budget, percent.</param>
public sealed record WhatIf(DateOnly? Supplement, int Target)
{
    public const int All = 100;
    public const int LeastTarget = 50;
    public const int MostTarget = 120;

    /// <summary>Null where the address supposes nothing.</summary>
    /// <param name="supplement">A day of the year, 2018-05-15.</param>
    /// <param name="target">Percent.</param>
    /// <param name="year">Of the budget.</param>
    public static WhatIf? Read(string? supplement, string? target, int year) =>
        string.IsNullOrWhiteSpace(supplement) && string.IsNullOrWhiteSpace(target) ? null : new(DayOf(supplement, year), TargetOf(target) ?? All);

    /// <summary>What of the address is not understood: its name and its text.</summary>
    public static IEnumerable<(string Name, string Text)> Ignored(string? supplement, string? target, int year)
    {
        if (!string.IsNullOrWhiteSpace(supplement) && DayOf(supplement, year) is null) yield return ("supplement", supplement);
        if (!string.IsNullOrWhiteSpace(target) && TargetOf(target) is null) yield return ("target", target);
    }

    private static DateOnly? DayOf(string? text, int year) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year ? day : null;

    private static int? TargetOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var target) && target is >= LeastTarget and <= MostTarget ? target : null;
}
