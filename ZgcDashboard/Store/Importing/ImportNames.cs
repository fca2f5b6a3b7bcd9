using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Names that people write in place of ids and words: 海淀园 for haidian, 建设实施 for implementation.</summary>
public sealed class ImportNames
{
    private static readonly ResourceManager Texts = new(typeof(Terms));
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
    /// <summary>No id is empty: it stands for a name that several have.</summary>
    private const string Several = "";

    private static readonly string[] BudgetColumns = ["budget", "previous"];
    private static readonly string[] ParkColumns = ["park", "parks"];
    private static readonly string[] DistrictEnds = ["", "区", "园"];

    private readonly Dictionary<string, Dictionary<string, string>> _names = [];
    private readonly Dictionary<string, List<string>> _shown = [];

    public static async Task<ImportNames> OfAsync(DashboardDb db, RecordKind kind, CancellationToken ct)
    {
        var names = new ImportNames();
        foreach (var park in await db.Parks.AsNoTracking().ToListAsync(ct))
            foreach (var column in ParkColumns) names.Add(column, park.Id, [park.NameZh, park.NameEn, .. Districts(park.NameZh)]);
        foreach (var place in await db.Places.AsNoTracking().ToListAsync(ct)) names.Add("place", place.Id, place.NameZh, place.NameEn);
        foreach (var fund in await db.Funds.AsNoTracking().ToListAsync(ct)) names.Add("fund", fund.Id, fund.NameZh, fund.NameEn);
        foreach (var budget in await db.Budgets.AsNoTracking().ToListAsync(ct))
            foreach (var column in BudgetColumns) names.Add(column, budget.Id, budget.NameZh, budget.NameEn);
        foreach (var (id, name) in await db.LineNamesAsync(ct)) names.Add("line", id, name.Zh, name.En);
        foreach (var line in await db.BudgetLines.AsNoTracking().ToListAsync(ct)) names.Add("line", line.Id, line.NameZh, line.NameEn);
        foreach (var (id, name) in await db.PlanNamesAsync(ct)) names.Add("plan", id, name.Zh, name.En);
        if (kind.Columns.Contains("project"))
            await foreach (var project in db.Projects.AsNoTracking().Where(p => !p.Id.StartsWith(Synthetic.Prefix))
                .Select(p => new { p.Id, p.NameZh, p.NameEn }).AsAsyncEnumerable().WithCancellation(ct))
                names.Add("project", project.Id, project.NameZh, project.NameEn);
        names.AddWords(kind);
        return names;
    }

    /// <summary>The id or word that the cell names; the cell itself where it names none.</summary>
    public string Resolve(string column, string cell) => column == "parks"
        ? string.Join(';', cell.Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => One(column, name)))
        : One(column, cell);

    /// <summary>The names of the column that are most like one that it does not know.</summary>
    internal IReadOnlyList<string> Nearest(string column, string cell) =>
        _shown.TryGetValue(column, out var names) ? NearestNames.Of(cell, names) : [];

    private List<string> Shown(string column) => _shown.TryGetValue(column, out var names) ? names : _shown[column] = [];

    private string One(string column, string cell)
    {
        if (cell.Length == 0 || !_names.TryGetValue(column, out var names)) return cell;
        return names.TryGetValue(NameFold.Of(cell), out var id) && id != Several ? id
            : column == PrintedUnit.Column && UnitWords.Of(cell) is { } unit ? Figures.Word.Of(UnitWords.Unit(unit)) ?? cell
            : column.EndsWith("qualifier", StringComparison.Ordinal) ? QualifierWords.Resolve(cell) : cell;
    }

    /// <summary>The words of a column with their names in the reader's language; none where the column has no words.</summary>
    public static IReadOnlyList<string> Words(RecordKind kind, string column) => kind.ColumnOf(column)?.Words is { } type
        ? [.. Figures.Word.All(type).Select(word => Texts.GetString($"{type.Name}.{word}", CultureInfo.CurrentUICulture) ?? word)]
        : [];

    /// <summary>A word of the column in the reader's language; the word itself where it has no name.</summary>
    internal static string Word(RecordKind kind, string column, string word) =>
        kind.ColumnOf(column)?.Words is { } type && Texts.GetString($"{type.Name}.{word}", CultureInfo.CurrentUICulture) is { } name ? name
            : word;

    /// <summary>The districts that a park lies in, as people write them: 大兴, 大兴区, 大兴园, 亦庄园 … for 大兴—亦庄园.</summary>
    private static IEnumerable<string> Districts(string park) =>
        from district in park.TrimEnd('园').Split('—')
        from end in DistrictEnds
        select district + end;

    private void AddWords(RecordKind kind)
    {
        foreach (var column in kind.Columns)
        {
            if (kind.ColumnOf(column)?.Words is not { } type) continue;
            foreach (var word in Figures.Word.All(type))
                Add(column, word, [.. Languages.Select(language => Texts.GetString($"{type.Name}.{word}", language)).OfType<string>()]);
        }
    }

    private void Add(string column, string id, params string[] names)
    {
        if (!_names.TryGetValue(column, out var known)) known = _names[column] = [];
        foreach (var name in names.Where(name => name.Length > 0))
        {
            var folded = NameFold.Of(name);
            if (known.TryAdd(folded, id)) Shown(column).Add(name);
            else if (known[folded] != id) known[folded] = Several;
        }
    }
}
