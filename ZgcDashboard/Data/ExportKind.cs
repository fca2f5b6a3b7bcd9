using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Data;

/// <summary>A list that can be exported.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="Table">Reads it from the store.</param>
/// <param name="CountAsync">How many rows it has.</param>
public sealed record ExportKind(string Name, Func<DashboardDb, CancellationToken, Task<ExportTable>> Table, Func<DashboardDb, CancellationToken, Task<int>> CountAsync)
{
    public static IReadOnlyList<ExportKind> All { get; } =
    [
        Of<Park>("parks", ParkColumns),
        Of<Place>("places", [Id<Place>(), .. Bilingual<Place>("name", p => p.NameZh, p => p.NameEn), .. Cited<Place>()]),
        Of<WorkItem>("work-items", ExportColumns.WorkItem),
        Of<Project>("projects", ExportColumns.Project),
        Of<BudgetYear>("budgets", [Id<BudgetYear>(), new("fiscal_year", b => b.FiscalYear), .. Bilingual<BudgetYear>("name", b => b.NameZh, b => b.NameEn), new("status", b => Word.Of(b.Status)), .. Cited<BudgetYear>()]),
        Of<BudgetSnapshot>("budget-snapshots", ExportColumns.Snapshot),
        Of<Fund>("funds", ExportColumns.Fund),
        Of<FundStep>("fund-steps", ExportColumns.FundStep),
        Of<Figure>("figures", ExportColumns.Figure),
        Of<Policy>("policies", ExportColumns.Policy),
        Of<Event>("events", ExportColumns.Event),
        Of<Flaw>("flaws", [Id<Flaw>(), new("kind", f => Word.Of(f.Kind)), .. Bilingual<Flaw>("text", f => f.TextZh, f => f.TextEn), .. Cited<Flaw>()]),
    ];

    private static ExportColumn<Park>[] ParkColumns =>
    [
        new("id", p => p.Id), .. Bilingual<Park>("name", p => p.NameZh, p => p.NameEn),
        new("map_column", p => p.MapColumn), new("map_row", p => p.MapRow), new("sort_order", p => p.SortOrder),
    ];

    internal static ExportColumn<T> Id<T>() where T : CitedRow => new("id", row => row.Id);

    internal static ExportColumn<T>[] Bilingual<T>(string name, Func<T, string?> zh, Func<T, string?> en) => [new(name + "_zh", zh), new(name + "_en", en)];

    internal static ExportColumn<T>[] Cited<T>() where T : CitedRow =>
        [new("section", row => row.Section), new("item", row => row.Item), new("also", row => row.Also)];

    private static ExportKind Of<T>(string name, IReadOnlyList<ExportColumn<T>> columns) where T : class => new(
        name,
        async (db, ct) => new(
            [.. columns.Select(c => c.Name)],
            [.. (await db.Set<T>().AsNoTracking().ToListAsync(ct)).OrderBy(Order).Select(row => columns.Select(c => c.Cell(row)).ToList())]),
        (db, ct) => db.Set<T>().CountAsync(ct));

    private static (int, int, string) Order<T>(T row) => row switch
    {
        CitedRow cited => (cited.Section, cited.Item ?? 0, cited.Id),
        Park park => (park.SortOrder, 0, park.Id),
        _ => (0, 0, ""),
    };
}

/// <summary>A column of an exported list.</summary>
public sealed record ExportColumn<T>(string Name, Func<T, object?> Cell);
