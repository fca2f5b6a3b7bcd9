using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>What a row must keep that is seen in the row alone, once its cells are read.</summary>
internal static class RowRules
{
    private const decimal All = 100;
    private const int LongestMonth = 31;
    private const int FirstYear = 1949;
    private const int LastYear = 2999;

    public static void Check(CitedRow made, RowReader row)
    {
        // What units owe and send cites no report.
        if (made is not (Duty or Filing)) CitationRule.Check(made, row);
        if (made is Project project) Check(project, row);
        if (made is Duty duty) Check(duty, row);
        if (made is Milestone milestone) CheckKnown(row, "actual_date", milestone.Actual, milestone.AsOf);
        if (made is Problem problem) CheckKnown(row, "solved", problem.Solved, problem.AsOf);
    }

    /// <summary>Nobody knows on a day of what happens after it.</summary>
    private static void CheckKnown(RowReader row, string column, ReportedDate? done, ReportedDate? known)
    {
        if (done is { } at && known is { } to && at.Start > to.End) row.Fault(column, FaultRule.AfterData, at.ToString(), to.ToString());
    }

    /// <summary>Nothing ends before it begins, and no more than all of it is built.</summary>
    private static void Check(Project project, RowReader row)
    {
        CheckOrder(row, "planned_finish", project.PlannedStart, project.PlannedFinish);
        CheckOrder(row, "actual_finish", project.ActualStart, project.ActualFinish);
        if (row.Rate("progress") is { } progress and > All)
            row.Fault("progress", FaultRule.MoreThanAll, Text(progress), Text(All));
        if (project.YearOfPlan is < FirstYear or > LastYear)
            row.Fault("year_plan_year", FaultRule.Year, $"{project.YearOfPlan}", $"{FirstYear}–{LastYear}");
        if (project.YearPlanFen is not null && project.YearOfPlan is null) row.Fault("year_plan_year", FaultRule.Empty);
    }

    /// <summary>There is such a day of the month, and the periods are of the rhythm.</summary>
    private static void Check(Duty duty, RowReader row)
    {
        if (duty.DueDay is < 1 or > LongestMonth) row.Fault("due_day", FaultRule.DueDay, $"{duty.DueDay}", $"{LongestMonth}");
        if (!DutyPeriods.IsOf(duty.Rhythm, duty.First)) row.Fault("first", FaultRule.PeriodOfRhythm, $"{duty.First}", Word.Of(duty.Rhythm));
        if (duty.Last is not { } last) return;
        if (!DutyPeriods.IsOf(duty.Rhythm, last)) row.Fault("last", FaultRule.PeriodOfRhythm, $"{last}", Word.Of(duty.Rhythm));
        CheckOrder(row, "last", duty.First, last);
    }

    private static string Text(decimal percent) => percent.ToString(CultureInfo.InvariantCulture);

    /// <summary>A fault only where no days that the two may mean are in order.</summary>
    private static void CheckOrder(RowReader row, string column, ReportedDate? start, ReportedDate? finish)
    {
        if (start is { } from && finish is { } to && to.End < from.Start) row.Fault(column, FaultRule.FinishBeforeStart, to.ToString(), from.ToString());
    }
}
