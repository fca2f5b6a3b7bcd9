using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>What a row must keep that is seen in the row alone, once its cells are read.</summary>
internal static class RowRules
{
    private const decimal All = 100;

    public static void Check(CitedRow made, RowReader row)
    {
        CitationRule.Check(made, row);
        if (made is Project project) Check(project, row);
    }

    /// <summary>Nothing ends before it begins, and no more than all of it is built.</summary>
    private static void Check(Project project, RowReader row)
    {
        CheckOrder(row, "planned_finish", project.PlannedStart, project.PlannedFinish);
        CheckOrder(row, "actual_finish", project.ActualStart, project.ActualFinish);
        if (row.Rate("progress") is { } progress and > All)
            row.Fault("progress", FaultRule.MoreThanAll, Text(progress), Text(All));
    }

    private static string Text(decimal percent) => percent.ToString(CultureInfo.InvariantCulture);

    /// <summary>A fault only where no days that the two may mean are in order.</summary>
    private static void CheckOrder(RowReader row, string column, ReportedDate? start, ReportedDate? finish)
    {
        if (start is { } from && finish is { } to && to.End < from.Start) row.Fault(column, FaultRule.FinishBeforeStart, to.ToString(), from.ToString());
    }
}
