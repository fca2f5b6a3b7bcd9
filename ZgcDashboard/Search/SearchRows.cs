using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store;

namespace ZgcDashboard.Search;

/// <summary>Everything of the store that can be found, but the projects, as rows of one form.</summary>
internal static class SearchRows
{
    public static async Task<IReadOnlyList<SearchRow>> AllAsync(DashboardDb db, CancellationToken ct)
    {
        var steps = await db.FundSteps.AsNoTracking().OrderBy(s => s.FundId).ThenBy(s => s.StepOrder).ToListAsync(ct);
        var budgets = await db.Budgets.AsNoTracking().InReportOrder().ThenBy(b => b.Id).ToListAsync(ct);
        var snapshots = await db.BudgetSnapshots.AsNoTracking().OrderBy(s => s.AsOf).ThenBy(s => s.Id).ToListAsync(ct);
        var funds = await ReadAsync(db.Funds, ct);
        var policies = await ReadAsync(db.Policies, ct);
        var bodies = await ReadAsync(db.Organisations, ct);
        return
        [
            .. (await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(ct)).Select(Row),
            .. (await ReadAsync(db.Places, ct)).Select(Row),
            .. funds.Select(Row),
            .. steps.Select(Row),
            .. budgets.Select(Row),
            .. snapshots.SelectMany(s => Rows(s, budgets.First(b => b.Id == s.BudgetId))),
            .. (await ReadAsync(db.BudgetLines, ct)).Select(Row),
            .. (await ReadAsync(db.Figures, ct)).Select(Row),
            .. policies.Select(Row),
            .. (await ReadAsync(db.Events, ct)).Select(Row),
            .. (await ReadAsync(db.WorkItems, ct)).Select(Row),
            .. bodies.Select(Row),
            .. policies.SelectMany(p => Named(p, p.Issuers)).Concat(funds.SelectMany(f => Named(f, f.Responsible)))
                .DistinctBy(n => n.Title.Zh).ExceptBy(bodies.Select(b => b.NameZh), n => n.Title.Zh),
            .. (await ReadAsync(db.Flaws, ct)).Select(Row),
        ];
    }

    public static SearchRow Row(Project project) => new()
    {
        Kind = SearchKind.Projects,
        Id = project.Id,
        Title = project.Name,
        Texts = Texts((SearchField.Responsible, project.Responsible), (SearchField.Note, project.Note)),
        Address = Urls.Project(project.Id),
        Citations = project.Citations,
    };

    private static Task<List<T>> ReadAsync<T>(IQueryable<T> rows, CancellationToken ct) where T : CitedRow =>
        rows.AsNoTracking().InReportOrder().ThenBy(r => r.Id).ToListAsync(ct);

    private static SearchRow Row(Park park) => new() { Kind = SearchKind.Parks, Id = park.Id, Title = park.Name, Address = Urls.Park(park.Id) };

    private static SearchRow Row(Place place) =>
        Cited(place, SearchKind.Parks, place.Name) with { Address = Urls.Park(place.Id) };

    private static SearchRow Row(Fund fund) => Cited(fund, SearchKind.Funds, fund.Name) with
    {
        Texts = Texts((SearchField.Responsible, fund.Responsible), (SearchField.Note, fund.Note)),
        Address = Urls.Fund(fund.Id),
    };

    private static SearchRow Row(FundStep step) => Cited(step, SearchKind.FundSteps, step.Name) with
    {
        Texts = Texts((SearchField.Note, step.Note)),
        Values = Values(SourceNumber.Counted(step), SourceNumber.Applied(step), SourceNumber.Amount(step.AmountFen)),
        Date = step.AsOf,
        Address = Urls.Fund(step.FundId, step.Id),
    };

    private static SearchRow Row(BudgetYear budget) => Cited(budget, SearchKind.Budget, budget.Name) with { Address = Of(budget) };

    private static SearchRow Row(BudgetLine line) => Cited(line, SearchKind.Budget, line.Name) with
    {
        Texts = Texts((SearchField.Responsible, line.Responsible), (SearchField.Note, line.Direction)),
        Address = Urls.BudgetLine(line.Id),
    };

    /// <summary>Each amount and rate by itself, for each says something else.</summary>
    private static IEnumerable<SearchRow> Rows(BudgetSnapshot snapshot, BudgetYear budget) => new[]
    {
        (Term: "Actual", Value: SourceNumber.Amount(snapshot.ActualFen)),
        (Term: "ReportedInitialBudget", Value: SourceNumber.Amount(snapshot.InitialFen)),
        (Term: "ReportedAdjustedBudget", Value: SourceNumber.Amount(snapshot.AdjustedFen)),
        (Term: "RateOnInitial", Value: SourceNumber.Rate(snapshot.RateOnInitial)),
        (Term: "RateOnAdjusted", Value: SourceNumber.Rate(snapshot.RateOnAdjusted)),
    }.Where(part => part.Value is not null).Select(part => Cited(snapshot, SearchKind.Budget, budget.Name) with
    {
        Id = $"{snapshot.Id}-{part.Term}",
        Term = part.Term,
        Values = Values(part.Value),
        Date = ReportedDate.On(snapshot.AsOf),
        Address = Of(budget),
    });

    private static SearchRow Row(Figure figure) => Cited(figure, SearchKind.Figures, figure.Subject) with
    {
        Texts = Texts((SearchField.Note, figure.Note)),
        Values = [new(figure.Value, figure.ValueHigh, figure.Qualifier, figure.Unit)],
        Date = figure.AsOf,
    };

    private static SearchRow Row(Policy policy) => Cited(policy, SearchKind.Policies, policy.Title) with
    {
        Texts = Texts((SearchField.Number, Bilingual.Of(policy.Number, policy.Number)), (SearchField.Issuers, policy.Issuers), (SearchField.Note, policy.Note)),
        Date = policy.Date,
        Address = $"{Urls.Policies(q: policy.Title.Zh)}#{policy.Id}",
    };

    private static SearchRow Row(Event happening) => Cited(happening, SearchKind.Events, happening.Title) with
    {
        Date = happening.Date,
        Address = $"{Urls.Events(view: "list", q: happening.Title.Zh)}#{happening.Id}",
    };

    private static SearchRow Row(WorkItem item) => Cited(item, SearchKind.WorkItems, item.Title) with
    {
        Texts = Texts((SearchField.NextStep, item.NextStep)),
        Address = Urls.WorkItem(item.Id, item.Place),
    };

    private static SearchRow Row(Organisation body) =>
        Cited(body, SearchKind.Organisations, body.Name) with
        { Texts = Texts((SearchField.Role, body.Role)), Address = Urls.Institution(body.Id) };

    /// <summary>Bodies that issue documents or are responsible, by the names that they have there.</summary>
    private static IEnumerable<SearchRow> Named(CitedRow row, Bilingual? names) => ListedNames.Of(names).Where(name => name.Zh.Length > 0).Select(name =>
        Cited(row, SearchKind.Organisations, name) with { Id = name.Zh, Address = Urls.Institution(name.Zh) });

    private static SearchRow Row(Flaw flaw) => Cited(flaw, SearchKind.Flaws, flaw.Text);

    private static SearchRow Cited(CitedRow row, SearchKind kind, Bilingual title) =>
        new() { Kind = kind, Id = row.Id, Title = title, Citations = row.Citations };

    private static IReadOnlyList<(SearchField, Bilingual)> Texts(params (SearchField Field, Bilingual? Words)[] texts) =>
        [.. texts.Where(t => t.Words is not null).Select(t => (t.Field, t.Words!))];

    private static IReadOnlyList<SourceNumber> Values(params SourceNumber?[] values) => [.. values.OfType<SourceNumber>()];

    private static string Of(BudgetYear budget) =>
        Urls.Budget(year: budget.FiscalYear.ToString(CultureInfo.InvariantCulture), budget: budget.Id);
}
