using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>What rows that others refer to are called, by kind and id, in the order in which they are offered.</summary>
/// <param name="ByKind">Names by id.</param>
/// <param name="FundOfStep">The fund of each step.</param>
public sealed record RecordNames(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, Bilingual>> ByKind, IReadOnlyDictionary<string, string> FundOfStep)
{
    /// <summary>The id itself where no such row is there any more.</summary>
    public string Of(string kind, string id) =>
        ByKind.TryGetValue(kind, out var names) && names.TryGetValue(id, out var name) ? name.ToString() : id;

    public IReadOnlyDictionary<string, Bilingual> Of(string kind) => ByKind[kind];

    /// <summary>What a row is called; its id where it has no name.</summary>
    public string NameOf(string id, IReadOnlyDictionary<string, string>? cells) =>
        new RecordTitles((kind, of) => ByKind.GetValueOrDefault(kind)?.GetValueOrDefault(of)).Of(cells)?.ToString() ?? id;
}

/// <summary>Asks for the names.</summary>
public sealed class RecordNameQueries(StoreContexts store, Answers answers)
{
    public Task<RecordNames> AllAsync(CancellationToken ct = default) => answers.OfAsync("record-names", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var steps = await db.FundSteps.AsNoTracking().OrderBy(s => s.FundId).ThenBy(s => s.StepOrder)
            .Select(s => new { s.Id, s.FundId, s.NameZh, s.NameEn }).ToListAsync(token);
        return new RecordNames(
            new Dictionary<string, IReadOnlyDictionary<string, Bilingual>>
            {
                ["parks"] = await db.ParkNamesAsync(token),
                ["places"] = await db.Places.AsNoTracking().OrderBy(p => p.Section == null).ThenBy(p => p.Section)
                    .ToDictionaryAsync(p => p.Id, p => new Bilingual(p.NameZh, p.NameEn), token),
                ["funds"] = await db.Funds.AsNoTracking().OrderBy(f => f.Section == null).ThenBy(f => f.Section)
                    .ToDictionaryAsync(f => f.Id, f => new Bilingual(f.NameZh, f.NameEn), token),
                ["budgets"] = await db.Budgets.AsNoTracking().OrderBy(b => b.FiscalYear)
                    .ToDictionaryAsync(b => b.Id, b => new Bilingual(b.NameZh, b.NameEn), token),
                ["budget-lines"] = await db.LineNamesAsync(token),
                ["budget-plans"] = await db.PlanNamesAsync(token),
                ["duties"] = await db.Duties.AsNoTracking().OrderBy(d => d.Id).ToDictionaryAsync(d => d.Id, d => new Bilingual(d.UnitZh, d.UnitEn), token),
                ["fund-steps"] = steps.ToDictionary(s => s.Id, s => new Bilingual(s.NameZh, s.NameEn)),
            },
            steps.ToDictionary(s => s.Id, s => s.FundId));
    }, ct);
}
