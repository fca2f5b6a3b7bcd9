using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.ReportedFigures;

public sealed class FigureQueries(StoreContexts store, Answers answers)
{
    public Task<FiguresModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("figures", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var figures = await db.Figures.AsNoTracking().InReportOrder().ThenBy(f => f.Id).ToListAsync(token);
        var steps = await db.FundSteps.AsNoTracking().OrderBy(s => s.StepOrder).ToListAsync(token);
        var names = (await db.ParkNamesAsync(token)).Concat(await db.PlaceNamesAsync(token)).ToDictionary();
        var dates = await SpokenDates.ReadAsync(db, token);
        return new FiguresModel(
            [.. figures.Select(f => Row(f, names, steps, dates.IsAfter(f.Place?.Report, f.AsOf)))], names, await db.SectionTitlesAsync(token));
    }, ct);

    private static FigureRow Row(Figure figure, Dictionary<string, Bilingual> names, IReadOnlyList<FundStep> steps, bool isAhead) => new()
    {
        Id = figure.Id,
        Subject = figure.Subject,
        Value = figure.Value,
        High = figure.ValueHigh,
        Qualifier = figure.Qualifier,
        Unit = figure.Unit,
        Date = figure.AsOf,
        IsAhead = isAhead,
        ParkId = figure.ParkId,
        PlaceId = figure.PlaceId,
        WhereName = names.GetValueOrDefault(figure.ParkId ?? figure.PlaceId ?? ""),
        Note = figure.Note,
        StepAddress = figure.StepAmong(steps) is { } step ? Urls.Fund(step.FundId, step.Id) : null,
        Citations = figure.Citations,
    };
}
