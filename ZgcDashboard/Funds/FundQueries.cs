using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Funds;

public sealed class FundQueries(StoreContexts store, Answers answers)
{
    /// <summary>How many projects the page of a fund shows; the others are one click away.</summary>
    public const int MostProjects = 30;

    public Task<FundsModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("funds", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var funds = await db.FundsAsync(token);
        var steps = (await db.FundSteps.AsNoTracking().ToListAsync(token)).ToLookup(s => s.FundId);
        return new FundsModel(
            [.. funds.Select(f => Row(f, [.. steps[f.Id]])).OrderBy(f => f.Stage is null).ThenByDescending(f => f.Stage).ThenByDescending(f => f.Flow.Pipeline.CountedSteps)],
            await db.ParkNamesAsync(token),
            (await SpokenDates.ReadAsync(db, token)).Of([.. funds, .. steps.SelectMany(s => s)]));
    }, ct);

    /// <returns>Null when there is no such fund.</returns>
    public Task<FundPageModel?> PageAsync(string id, CancellationToken ct = default) => answers.OfAsync("fund|" + id, async token =>
    {
        var all = await ModelAsync(token);
        if (all.Funds.FirstOrDefault(f => f.Id == id) is not { } fund) return null;
        await using var db = await store.AsShownAsync(token);
        var supported = (await answers.ProjectCubeAsync(store, token)).Facets.Where(f => f.FundId == id).ToList();
        var projects = await ProjectOrder.PageAsync(db, supported, 0, MostProjects, token);
        return new FundPageModel(
            fund, await Stated.OfAsync(db, id, StatedAttribute.FundStage, token), [.. projects.Select(p => (p.Id, p.Name))], supported.Sum(f => f.Count),
            all.ParkNames,
            [.. (await db.Figures.AsNoTracking().InReportOrder().ThenBy(f => f.Id).ToListAsync(token)).Select(f => FundParts.Of(f, fund.Name)).OfType<FundParts>()],
            DatedRange.Of(fund.Steps.Select(s => s.AsOf).Prepend(fund.StageAsOf)));
    }, ct);

    private static FundRow Row(Fund fund, IReadOnlyList<FundStep> steps) => new()
    {
        Id = fund.Id,
        Name = fund.Name,
        Kind = fund.Kind,
        Stage = fund.Stage,
        StageAsOf = fund.StageAsOf,
        StageInferred = fund.StageInferred,
        Parks = StoreReading.Ids(fund.Parks),
        Responsible = fund.Responsible,
        Note = fund.Note,
        Citations = fund.Citations,
        Steps = [.. steps.OrderBy(s => s.StepOrder).Select(Row)],
        Flow = FundPipeline.Of(fund, steps),
    };

    private static StepRow Row(FundStep step) => new()
    {
        Id = step.Id,
        Stage = step.Stage,
        ParentId = step.ParentId,
        Name = step.Name,
        Count = step.Count,
        CountUnit = step.CountUnit,
        CountQualifier = step.CountQualifier,
        Applicants = step.Applicants,
        ApplicantsQualifier = step.ApplicantsQualifier,
        Amount = step.AmountFen is { } fen ? new Money(fen) : null,
        AsOf = step.AsOf,
        Note = step.Note,
        Citations = step.Citations,
    };
}
