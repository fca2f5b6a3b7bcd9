using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Overview;

/// <summary>The state of the zone at a glance.</summary>
public sealed record OverviewModel
{
    /// <summary>The latest day that anything here speaks of, or that a report runs to.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>That all of it speaks of.</summary>
    public DatedRange Dates => (Execution?.Dates ?? DatedRange.None).And(ProjectDates).And(FundDates).And(WorkItemDates);

    /// <summary>Null where no spending was reported.</summary>
    public required ExecutionNow? Execution { get; init; }
    public required StageCounts Projects { get; init; }
    public required DatedRange ProjectDates { get; init; }

    /// <summary>How much of what projects are counted by was inferred.</summary>
    public required ProjectShares ProjectShares { get; init; }

    /// <summary>Who answers for the projects on hold, where that was reported.</summary>
    public required IReadOnlyList<Bilingual> OnHoldUnits { get; init; }

    /// <summary>The parks of which projects were reported, then what lies in none (a null id).</summary>
    public required IReadOnlyList<ParkProjects> ByPark { get; init; }

    /// <summary>How many of the parks have a project in the report.</summary>
    public required Coverage ParksWithProjects { get; init; }

    /// <summary>Funds by stage; null is not reported.</summary>
    public required IReadOnlyList<(FundStage? Stage, int Count)> Funds { get; init; }

    public required DatedRange FundDates { get; init; }
    public required InferredShare FundShare { get; init; }

    /// <summary>Who answers for the funds that are still being designed, where that was reported.</summary>
    public required IReadOnlyList<Bilingual> UnissuedUnits { get; init; }

    /// <summary>Items, and the sections that have none; null is not reported.</summary>
    public required IReadOnlyList<(WorkItemStatus? Status, int Count)> WorkItems { get; init; }
    public required DatedRange WorkItemDates { get; init; }
    public required InferredShare WorkItemShare { get; init; }

    /// <summary>The funds through whose pipeline something was counted, the longest first.</summary>
    public required IReadOnlyList<FundPipeline> Pipelines { get; init; }

    /// <summary>How many of the funds' steps have an amount in the report.</summary>
    public required Coverage StepsWithAmount { get; init; }

    /// <summary>Documents that are on their way and not issued yet.</summary>
    public required int PoliciesUnderWay { get; init; }

    /// <summary>Who is to issue them, where that was reported.</summary>
    public required IReadOnlyList<Bilingual> PolicyUnits { get; init; }

    /// <summary>What was written last.</summary>
    public RecordedNews Recorded { get; init; } = RecordedNews.None;

    /// <summary>What is dated and over, the newest first.</summary>
    public required IReadOnlyList<Happening> Lately { get; init; }

    /// <summary>What is planned, the nearest first.</summary>
    public required IReadOnlyList<Happening> Next { get; init; }
}

/// <param name="Value">What follows from the latest snapshot.</param>
/// <param name="Budget">Of which budget.</param>
/// <param name="AsOf">The day of the snapshot.</param>
/// <param name="Citations">Where the snapshot was reported.</param>
public sealed record ExecutionNow(BudgetExecution Value, BudgetYear Budget, DateOnly AsOf, IReadOnlyList<Citation> Citations)
{
    /// <summary>The budget's own page.</summary>
    public string Address => Urls.Budget(budget: Budget.Id);

    public DatedRange Dates { get; } = DatedRange.On(AsOf);

    /// <summary>How many other budgets of the year there are of which spending was reported: then this one must be named.</summary>
    public int Others { get; init; }

    /// <summary>What the budget is called, where the year does not say it.</summary>
    public Bilingual? Named => Others > 0 ? Budget.Name : null;
}

public sealed record ParkProjects(string? ParkId, Bilingual? Name, StageCounts Counts);

/// <summary>Something that has a date: an event, a document, a stage that was reached, a snapshot of the budget.</summary>
public sealed record Happening(HappeningKind Kind, ReportedDate Date, Bilingual Title, string Address, IReadOnlyList<Citation> Citations);

public enum HappeningKind
{
    Event,
    Planned,
    Policy,
    ProjectStage,
    FundStage,
    Budget,
}
