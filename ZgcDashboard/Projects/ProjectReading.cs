using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>A stored project as the pages show it.</summary>
internal static class ProjectReading
{
    public static ProjectRow Row(Project project) => new()
    {
        Id = project.Id,
        Name = project.Name,
        Kind = project.Kind,
        Type = project.Type,
        TypeInferred = project.TypeInferred,
        Stage = project.Stage,
        StageInferred = project.StageInferred,
        StageAsOf = project.StageAsOf,
        ParkId = project.ParkId,
        ParkInferred = project.ParkInferred,
        ParkAsReported = project.ParkAsReported,
        PlaceId = project.PlaceId,
        FundId = project.FundId,
        ParentId = project.ParentId,
        Responsible = project.Responsible,
        Cooperating = project.Cooperating,
        Person = project.Person,
        Delivery = DeliveryOf(project),
        Note = project.Note,
        Citations = project.Citations,
    };

    public static Delivery DeliveryOf(Project project) => new()
    {
        PlannedStart = project.PlannedStart,
        PlannedFinish = project.PlannedFinish,
        ActualStart = project.ActualStart,
        ActualFinish = project.ActualFinish,
        Investment = project.InvestmentFen is { } whole ? new Money(whole) : null,
        Invested = project.InvestedFen is { } part ? new Money(part) : null,
        InvestedAsOf = project.InvestedAsOf,
        PrintedIn = project.AmountUnit ?? MoneyUnit.TenThousandYuan,
        YearPlan = project.YearPlanFen is { } plan ? new Money(plan) : null,
        YearOfPlan = project.YearOfPlan,
        YearInvested = project.YearInvestedFen is { } year ? new Money(year) : null,
        YearInvestedAsOf = project.YearInvestedAsOf,
        Progress = project.Progress,
        ProgressAsOf = project.ProgressAsOf,
        IsBuilt = project.Stage == ProjectStage.Operating,
    };
}
