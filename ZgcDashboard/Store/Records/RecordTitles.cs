using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// What rows are called, by their cells: by their name, and what has none by what it is of and its day: a budget's snapshot by
/// its budget, a line's by its line, a plan by its budget, its month by all three.
/// </summary>
/// <param name="nameOf">The name of a row of a kind; null where it is not there any more.</param>
public sealed class RecordTitles(Func<string, string, Bilingual?> nameOf)
{
    /// <summary>The columns that rows are called by, without their languages; a kind has one of them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["name", "title", "subject", "text", "what", "reporter"];

    /// <summary>What a row without a name is of, the nearest first, and the columns of its day.</summary>
    private static readonly (string Column, string Kind)[] Wholes = [("line", "budget-lines"), ("plan", "budget-plans"), ("budget", "budgets")];
    private static readonly string[] Days = ["as_of", "approved_on", "month"];

    public static async Task<RecordTitles> ReadAsync(DashboardDb db, CancellationToken ct)
    {
        var names = new Dictionary<(string, string), Bilingual>();
        foreach (var budget in await db.Budgets.AsNoTracking().ToListAsync(ct)) names[("budgets", budget.Id)] = budget.Name;
        foreach (var (id, name) in await db.LineNamesAsync(ct)) names[("budget-lines", id)] = name;
        foreach (var (id, name) in await db.PlanNamesAsync(ct)) names[("budget-plans", id)] = name;
        return new((kind, id) => names.GetValueOrDefault((kind, id)));
    }

    /// <returns>Null where it has no name.</returns>
    public Bilingual? Of(IReadOnlyDictionary<string, string>? cells)
    {
        if (cells is null) return null;
        foreach (var name in Names)
            if (Bilingual.Of(cells.GetValueOrDefault(name + "_zh"), cells.GetValueOrDefault(name + "_en")) is { } named) return named;
        var of = Wholes.Select(w => cells.GetValueOrDefault(w.Column) is { } id ? nameOf(w.Kind, id) : null).FirstOrDefault(n => n is not null);
        var day = Days.Select(cells.GetValueOrDefault).FirstOrDefault(d => d is not null);
        return of is null || day is null ? null : new($"{of.Zh} {day}", of.En.Length == 0 ? "" : $"{of.En} {day}");
    }
}
