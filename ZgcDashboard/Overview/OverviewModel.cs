using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Overview;

/// <summary>The state of the zone at a glance.</summary>
public sealed record OverviewModel
{
    /// <summary>数据截至.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Null where no spending was reported.</summary>
    public required ExecutionNow? Execution { get; init; }
    public required StageCounts Projects { get; init; }

    /// <summary>The parks of which projects were reported, then what lies in none (a null id).</summary>
    public required IReadOnlyList<ParkProjects> ByPark { get; init; }

    /// <summary>How many of the parks have a project in the report.</summary>
    public required Coverage ParksWithProjects { get; init; }

    /// <summary>Funds by stage; null is not reported.</summary>
    public required IReadOnlyList<(FundStage? Stage, int Count)> Funds { get; init; }

    /// <summary>Items, and the sections that have none.</summary>
    public required IReadOnlyList<(WorkItemStatus Status, int Count)> WorkItems { get; init; }

    /// <summary>The funds through whose pipeline something was counted, the longest first.</summary>
    public required IReadOnlyList<FundPipeline> Pipelines { get; init; }

    /// <summary>How many of the funds' steps have an amount in the report.</summary>
    public required Coverage StepsWithAmount { get; init; }

    /// <summary>Documents that are on their way and not issued yet.</summary>
    public required int PoliciesUnderWay { get; init; }
    public required int Flaws { get; init; }

    /// <summary>What is dated and over, the newest first.</summary>
    public required IReadOnlyList<Happening> Lately { get; init; }

    /// <summary>What is planned, the nearest first.</summary>
    public required IReadOnlyList<Happening> Next { get; init; }
}

/// <param name="Value">What follows from the latest snapshot.</param>
/// <param name="Citations">Where the snapshot was reported.</param>
public sealed record ExecutionNow(BudgetExecution Value, IReadOnlyList<Citation> Citations);

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
