using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Names that people write in place of ids and words: 海淀园 for haidian, 建设实施 for implementation.</summary>
public sealed class ImportNames
{
    private static readonly ResourceManager Texts = new(typeof(Terms));
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
    private static readonly string[] ParkColumns = ["park", "parks"];

    private readonly Dictionary<(string Column, string Name), string> _names = [];

    public static async Task<ImportNames> OfAsync(DashboardDb db, RecordKind kind, CancellationToken ct)
    {
        var names = new ImportNames();
        foreach (var park in await db.Parks.AsNoTracking().ToListAsync(ct))
            foreach (var column in ParkColumns) names.Add(column, park.Id, park.NameZh, park.NameEn);
        foreach (var place in await db.Places.AsNoTracking().ToListAsync(ct)) names.Add("place", place.Id, place.NameZh, place.NameEn);
        foreach (var fund in await db.Funds.AsNoTracking().ToListAsync(ct)) names.Add("fund", fund.Id, fund.NameZh, fund.NameEn);
        foreach (var budget in await db.Budgets.AsNoTracking().ToListAsync(ct)) names.Add("budget", budget.Id, budget.NameZh, budget.NameEn);
        names.AddWords(kind.Name);
        return names;
    }

    /// <summary>The id or word that the cell names; the cell itself where it names none.</summary>
    public string Resolve(string column, string cell) => column == "parks"
        ? string.Join(';', cell.Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => One(column, name)))
        : One(column, cell);

    private string One(string column, string cell) => _names.GetValueOrDefault((column, cell.ToUpperInvariant()), cell);

    private void AddWords(string kind)
    {
        switch (kind)
        {
            case "projects": Words<ProjectStage>("stage"); Words<ProjectType>("type"); Words<ProjectKind>("kind"); break;
            case "funds": Words<FundStage>("stage"); Words<FundKind>("kind"); break;
            case "fund-steps": Words<FundStage>("stage"); break;
            case "work-items": Words<WorkItemStatus>("status"); break;
            case "policies": Words<PolicyStatus>("status"); break;
            case "budgets": Words<BudgetStatus>("status"); break;
            case "flaws": Words<FlawKind>("kind"); break;
        }
    }

    private void Words<T>(string column) where T : struct, Enum
    {
        foreach (var word in Word.All<T>())
            Add(column, word, [.. Languages.Select(language => Texts.GetString($"{typeof(T).Name}.{word}", language)).OfType<string>()]);
    }

    private void Add(string column, string id, params string[] names)
    {
        foreach (var name in names) _names.TryAdd((column, name.ToUpperInvariant()), id);
    }
}
