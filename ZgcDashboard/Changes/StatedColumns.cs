using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>Which columns say how something stands at a time, and in which column that time is. Others say what it is.</summary>
internal static class StatedColumns
{
    private const string Own = "as_of";
    private const string OfColumn = "_as_of";

    private static readonly string[] Execution = ["actual", "initial", "adjusted", "rate_on_initial", "rate_on_adjusted"];
    private static readonly string[] Step = ["stage", "count", "applicants", "amount"];
    private static readonly string[] Reached = ["planned_date", "actual_date"];
    private static readonly string[] Solved = ["due", "solved"];
    private static readonly string[] Value = ["value", "value_high"];
    private static readonly string[] Status = ["status"];

    /// <summary>Whether the column has a date beside it, or is one that rows of the kind are stated by.</summary>
    public static bool IsStated(RecordKind kind, string column) => kind.Columns.Contains(column + OfColumn) || OfKind(kind).Contains(column);

    /// <summary>The column of the date that this one speaks of; null where it has none.</summary>
    public static string? DateOf(RecordKind kind, string column) => kind.Columns.Contains(column + OfColumn) ? column + OfColumn
        : OfKind(kind).Contains(column) && kind.Columns.Contains(Own) ? Own : null;

    /// <summary>Whether the column is the date of others.</summary>
    public static bool IsDate(RecordKind kind, string column) => kind.Columns.Any(c => DateOf(kind, c) == column);

    private static string[] OfKind(RecordKind kind) => kind.Name switch
    {
        "work-items" or "policies" or "budgets" => Status,
        "fund-steps" => Step,
        "milestones" => Reached,
        "problems" => Solved,
        "budget-snapshots" or "line-snapshots" => Execution,
        "figures" => Value,
        _ => [],
    };

    /// <summary>The column that this one only adds to: how exact it is, whether it was inferred, its text in English, its place in a report.</summary>
    public static string? MainOf(RecordKind kind, string column) => column switch
    {
        "value_high" => "value",
        "item" => "section",
        PrintedUnit.Column => PrintedUnit.AmountsOf(kind).FirstOrDefault(),
        _ when kind.NumberQualifiedBy(column) is { } number => number,
        _ when column.EndsWith("_inferred", StringComparison.Ordinal) => column[..^"_inferred".Length],
        _ when column.EndsWith("_en", StringComparison.Ordinal) => column[..^"_en".Length] + "_zh",
        _ => null,
    };
}
