using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Records;

/// <summary>What rows are called, by their cells: by their name, and a budget's snapshot by its budget and day.</summary>
/// <param name="budgets">The names of the budgets, by id.</param>
public sealed class RecordTitles(IReadOnlyDictionary<string, Bilingual> budgets)
{
    private static readonly string[] Names = ["name", "title", "subject", "text", "reporter"];

    public static async Task<RecordTitles> ReadAsync(DashboardDb db, CancellationToken ct) =>
        new(await db.Budgets.AsNoTracking().ToDictionaryAsync(b => b.Id, b => new Bilingual(b.NameZh, b.NameEn), ct));

    /// <returns>Null where it has no name.</returns>
    public Bilingual? Of(IReadOnlyDictionary<string, string>? cells)
    {
        if (cells is null) return null;
        foreach (var name in Names)
            if (Bilingual.Of(cells.GetValueOrDefault(name + "_zh"), cells.GetValueOrDefault(name + "_en")) is { } named) return named;
        return cells.GetValueOrDefault("budget") is { } budget && budgets.TryGetValue(budget, out var of)
            && cells.GetValueOrDefault("as_of") is { } day
            ? new($"{of.Zh} {day}", of.En.Length == 0 ? "" : $"{of.En} {day}")
            : null;
    }
}
