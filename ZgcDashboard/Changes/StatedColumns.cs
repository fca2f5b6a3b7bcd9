using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>Which columns say how something stands at a time, and in which column that time is. Others say what it is.</summary>
internal static class StatedColumns
{
    private static readonly string[] Execution = ["actual", "initial", "adjusted", "rate_on_initial", "rate_on_adjusted"];
    private static readonly string[] Step = ["stage", "count", "applicants", "amount"];
    private static readonly string[] Value = ["value", "value_high"];
    private static readonly string[] Stage = ["stage"];
    private static readonly string[] Status = ["status"];

    public static IReadOnlyList<string> Of(RecordKind kind) => kind.Name switch
    {
        "projects" or "funds" => Stage,
        "work-items" or "policies" or "budgets" => Status,
        "fund-steps" => Step,
        "budget-snapshots" => Execution,
        "figures" => Value,
        _ => [],
    };

    public static bool IsStated(RecordKind kind, string column) => Of(kind).Contains(column);

    /// <summary>Null where what is stated has no date of its own.</summary>
    public static string? DateOf(RecordKind kind) => kind.Name switch
    {
        "projects" or "funds" => "stage_as_of",
        "work-items" => "status_as_of",
        "fund-steps" or "budget-snapshots" or "figures" => "as_of",
        _ => null,
    };

    /// <summary>The column that this one only adds to: how exact it is, whether it was inferred, its text in English, its place in a report.</summary>
    public static string? MainOf(RecordKind kind, string column) => column switch
    {
        "value_high" => "value",
        "item" => "section",
        PrintedUnit.Column => PrintedUnit.AmountsOf(kind).FirstOrDefault(),
        "qualifier" => "value",
        _ when column.EndsWith("_qualifier", StringComparison.Ordinal) => column[..^"_qualifier".Length],
        _ when column.EndsWith("_inferred", StringComparison.Ordinal) => column[..^"_inferred".Length],
        _ when column.EndsWith("_en", StringComparison.Ordinal) => column[..^"_en".Length] + "_zh",
        _ => null,
    };
}
