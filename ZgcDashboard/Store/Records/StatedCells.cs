using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Store.Records;

/// <summary>The statements that a row's cells make; what is empty states nothing.</summary>
internal static class StatedCells
{
    public static IEnumerable<Statement> Of(Project project, CsvRow row) =>
        One(project, StatedAttribute.ProjectStage, Word.Of(row.Word<ProjectStage>("stage")), row.Date("stage_as_of"));

    public static IEnumerable<Statement> Of(Fund fund, CsvRow row) =>
        One(fund, StatedAttribute.FundStage, Word.Of(row.Word<FundStage>("stage")), row.Date("stage_as_of"));

    public static IEnumerable<Statement> Of(WorkItem item, CsvRow row) =>
        One(item, StatedAttribute.WorkItemStatus, Word.Of(row.Word<WorkItemStatus>("status")), row.Date("status_as_of"));

    public static IEnumerable<Statement> Of(FundStep step, CsvRow row) =>
    [
        .. One(step, StatedAttribute.FundStepCount, Text(row.Count("count")), step.AsOf),
        .. One(step, StatedAttribute.FundStepApplicants, Text(row.Count("applicants")), step.AsOf),
        .. One(step, StatedAttribute.FundStepAmount, Text(row.Fen("amount")), step.AsOf),
    ];

    public static IEnumerable<Statement> Of(BudgetSnapshot snapshot, CsvRow row)
    {
        var asOf = ReportedDate.On(snapshot.AsOf);
        return
        [
            .. One(snapshot, StatedAttribute.BudgetActual, Text(row.Fen("actual")), asOf),
            .. One(snapshot, StatedAttribute.BudgetInitial, Text(row.Fen("initial")), asOf),
            .. One(snapshot, StatedAttribute.BudgetAdjusted, Text(row.Fen("adjusted")), asOf),
        ];
    }

    private static IEnumerable<Statement> One(CitedRow row, StatedAttribute attribute, string? value, ReportedDate? asOf) =>
        value is null ? [] :
    [
        new()
        {
            Attribute = attribute, SubjectId = row.Id, Value = value, AsOf = asOf,
            ReportId = row.Place?.Report, Section = row.Place?.Section, Item = row.Place?.Item, Paragraph = row.Place?.Paragraph,
        },
    ];

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
