using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>Writes what a statement says into the row that it speaks of: the one place where the two meet.</summary>
public static class Projection
{
    /// <param name="row">The row whose id is the statement's subject.</param>
    /// <param name="statement">The latest that stands for its attribute.</param>
    /// <exception cref="ArgumentException">The attribute is not one of that row.</exception>
    public static void Apply(CitedRow row, Statement statement)
    {
        switch (row, statement.Attribute)
        {
            case (Project project, StatedAttribute.ProjectStage):
                (project.Stage, project.StageAsOf) = (Word.Parse<ProjectStage>(statement.Value), statement.AsOf);
                break;
            case (Fund fund, StatedAttribute.FundStage):
                (fund.Stage, fund.StageAsOf) = (Word.Parse<FundStage>(statement.Value), statement.AsOf);
                break;
            case (WorkItem item, StatedAttribute.WorkItemStatus):
                (item.Status, item.StatusAsOf) = (Word.Parse<WorkItemStatus>(statement.Value), statement.AsOf);
                break;
            case (FundStep step, _):
                Apply(step, statement.Attribute, Whole(statement));
                break;
            case (BudgetSnapshot snapshot, _):
                Apply(snapshot, statement.Attribute, Whole(statement));
                break;
            default:
                throw Foreign(row, statement.Attribute);
        }
    }

    private static void Apply(FundStep step, StatedAttribute attribute, long value)
    {
        switch (attribute)
        {
            case StatedAttribute.FundStepCount: step.Count = value; break;
            case StatedAttribute.FundStepApplicants: step.Applicants = value; break;
            case StatedAttribute.FundStepAmount: step.AmountFen = value; break;
            default: throw Foreign(step, attribute);
        }
    }

    private static void Apply(BudgetSnapshot snapshot, StatedAttribute attribute, long value)
    {
        switch (attribute)
        {
            case StatedAttribute.BudgetActual: snapshot.ActualFen = value; break;
            case StatedAttribute.BudgetInitial: snapshot.InitialFen = value; break;
            case StatedAttribute.BudgetAdjusted: snapshot.AdjustedFen = value; break;
            default: throw Foreign(snapshot, attribute);
        }
    }

    private static long Whole(Statement statement) => long.Parse(statement.Value, CultureInfo.InvariantCulture);

    private static ArgumentException Foreign(CitedRow row, StatedAttribute attribute) =>
        new($"{attribute} does not speak of a {row.GetType().Name} ({row.Id}).", nameof(attribute));
}
