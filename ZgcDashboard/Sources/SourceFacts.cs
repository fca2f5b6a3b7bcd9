using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Sources;

/// <summary>Every fact of the store, whatever its table, with where else it can be seen.</summary>
internal static class SourceFacts
{
    /// <summary>All but the projects.</summary>
    public static async Task<IReadOnlyList<SourceFact>> AllAsync(DashboardDb db, CancellationToken ct)
    {
        var steps = await db.FundSteps.AsNoTracking().OrderBy(s => s.StepOrder).ToListAsync(ct);
        var budgets = await db.Budgets.AsNoTracking().ToDictionaryAsync(b => b.Id, b => new Bilingual(b.NameZh, b.NameEn), ct);
        var lines = await db.LineNamesAsync(ct);
        return
        [
            .. (await db.Figures.AsNoTracking().ToListAsync(ct)).Select(f => Fact(f, steps)),
            .. (await db.FundsAsync(ct)).Select(Fact),
            .. steps.Select(Fact),
            .. (await db.BudgetSnapshots.AsNoTracking().ToListAsync(ct)).SelectMany(s => Facts(s, budgets)),
            .. (await db.LineSnapshots.AsNoTracking().ToListAsync(ct)).Where(s => s.ActualFen is not null).Select(s => Fact(s, lines)),
            .. (await db.Policies.AsNoTracking().ToListAsync(ct)).Select(Fact),
            .. (await db.Events.AsNoTracking().ToListAsync(ct)).Select(Fact),
            .. (await db.Organisations.AsNoTracking().ToListAsync(ct)).Select(Fact),
        ];
    }

    private static SourceFact Fact(Figure figure, IReadOnlyList<FundStep> steps) => new()
    {
        Kind = SourceKind.Figures,
        Id = figure.Id,
        Title = figure.Subject,
        Number = new(figure.Value, figure.ValueHigh, figure.Qualifier, figure.Unit),
        Date = figure.AsOf,
        Address = figure.StepAmong(steps) is { } step ? Urls.Fund(step.FundId, step.Id) : null,
        ParkAddress = ParkOf(figure.ParkId ?? figure.PlaceId),
        Row = ("figures", Parks(figure.ParkId)),
        Note = figure.Note,
        Citations = figure.Citations,
    };

    public static SourceFact Fact(Project project) => new()
    {
        Kind = SourceKind.Projects,
        Id = project.Id,
        Title = project.Name,
        State = project.Stage,
        IsInferred = project is { Stage: not null, StageInferred: true },
        Date = project.StageAsOf,
        Address = Urls.Project(project.Id),
        ParkAddress = ParkOf(project.ParkId ?? project.PlaceId),
        Citations = project.Citations,
    };

    private static SourceFact Fact(Fund fund) => new()
    {
        Kind = SourceKind.Funds,
        Id = fund.Id,
        Title = fund.Name,
        State = fund.Stage,
        IsInferred = fund is { Stage: not null, StageInferred: true },
        Date = fund.StageAsOf,
        Address = Urls.Fund(fund.Id),
        Citations = fund.Citations,
    };

    private static SourceFact Fact(FundStep step) => new()
    {
        Kind = SourceKind.FundSteps,
        Id = step.Id,
        Title = step.Name,
        Number = SourceNumber.Counted(step) ?? SourceNumber.Applied(step),
        State = step.Stage,
        Date = step.AsOf,
        Address = Urls.Fund(step.FundId, step.Id),
        Citations = step.Citations,
    };

    private static IEnumerable<SourceFact> Facts(BudgetSnapshot snapshot, Dictionary<string, Bilingual> names)
    {
        (string Term, SourceNumber? Number)[] parts =
        [
            ("Actual", SourceNumber.Amount(snapshot.ActualFen)),
            ("RateOnInitial", SourceNumber.Rate(snapshot.RateOnInitial)),
            ("RateOnAdjusted", SourceNumber.Rate(snapshot.RateOnAdjusted)),
        ];
        return parts.Where(p => p.Number is not null).Select(p => new SourceFact
        {
            Kind = SourceKind.Budget,
            Id = $"{snapshot.Id}-{p.Term}",
            Title = names[snapshot.BudgetId],
            Term = p.Term,
            Number = p.Number,
            Date = ReportedDate.On(snapshot.AsOf),
            Address = Urls.Budget(),
            Citations = snapshot.Citations,
        });
    }

    private static SourceFact Fact(LineSnapshot snapshot, Dictionary<string, Bilingual> names) => new()
    {
        Kind = SourceKind.Budget,
        Id = snapshot.Id,
        Title = names[snapshot.LineId],
        Term = "Actual",
        Number = SourceNumber.Amount(snapshot.ActualFen),
        Date = ReportedDate.On(snapshot.AsOf),
        Address = Urls.BudgetLine(snapshot.LineId),
        Citations = snapshot.Citations,
    };

    private static SourceFact Fact(Policy policy) => new()
    {
        Kind = SourceKind.Policies,
        Id = policy.Id,
        Title = policy.Title,
        State = policy.Status,
        Date = policy.Date,
        Row = ("policies", StoreReading.Ids(policy.Parks)),
        Note = policy.Note,
        ParkAddress = ParkOf(StoreReading.Ids(policy.Parks) is [var first, ..] ? first : null),
        Citations = policy.Citations,
    };

    private static SourceFact Fact(Event happening) => new()
    {
        Kind = SourceKind.Events,
        Id = happening.Id,
        Title = happening.Title,
        Date = happening.Date,
        ParkAddress = ParkOf(happening.ParkId ?? happening.PlaceId),
        Row = ("events", Parks(happening.ParkId)),
        Citations = happening.Citations,
    };

    private static SourceFact Fact(Organisation organisation) => new()
    {
        Kind = SourceKind.Organisations,
        Id = organisation.Id,
        Title = organisation.Name,
        Note = organisation.Role,
        State = organisation.Kind,
        Row = ("organisations", []),
        Citations = organisation.Citations,
    };

    private static IReadOnlyList<string> Parks(string? id) => id is null ? [] : [id];

    private static string? ParkOf(string? id) => id is null ? null : Urls.Park(id);
}
