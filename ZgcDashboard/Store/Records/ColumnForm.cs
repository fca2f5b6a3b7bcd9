namespace ZgcDashboard.Store.Records;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnForm
{
    Id,
    Text,

    /// <summary>In 万元.</summary>
    Amount,

    /// <summary>In percent.</summary>
    Rate,
    Number,
    Whole,

    /// <summary>As precise as it was given.</summary>
    Date,
    Day,
    Flag,

    /// <summary>A word of the vocabulary.</summary>
    Word,

    /// <summary>The id or the name of a row of another kind, or several.</summary>
    Reference,
}

/// <summary>The forms of the columns.</summary>
public static class ColumnForms
{
    private const string Qualifier = "qualifier";

    public static ColumnForm Of(RecordKind kind, string column) => column switch
    {
        "id" => ColumnForm.Id,
        "actual" or "initial" or "adjusted" or "amount" => ColumnForm.Amount,
        "rate_on_initial" or "rate_on_adjusted" => ColumnForm.Rate,
        "value" or "value_high" or "count" or "applicants" => ColumnForm.Number,
        "section" or "item" or "fiscal_year" or "step_order" or "map_column" or "map_row" or "sort_order" => ColumnForm.Whole,
        "as_of" when kind.Name == "budget-snapshots" => ColumnForm.Day,
        "park" or "parks" or "place" or "fund" or "budget" => ColumnForm.Reference,
        "parent" when kind.Name == "fund-steps" => ColumnForm.Reference,
        "stage" or "type" or "kind" or "status" or PrintedUnit.Column => ColumnForm.Word,
        "planned" => ColumnForm.Flag,
        "date" => ColumnForm.Date,
        _ when column.EndsWith("as_of", StringComparison.Ordinal) => ColumnForm.Date,
        _ when column.EndsWith("_inferred", StringComparison.Ordinal) => ColumnForm.Flag,
        _ when column.EndsWith(Qualifier, StringComparison.Ordinal) => ColumnForm.Word,
        _ => ColumnForm.Text,
    };

    /// <summary>The column that says how exact a number is; null where the kind keeps none.</summary>
    public static string? QualifierOf(RecordKind kind, string column)
    {
        var own = column is "value" or "value_high" ? Qualifier : $"{column}_{Qualifier}";
        return Of(kind, column) == ColumnForm.Number && kind.Columns.Contains(own) ? own : null;
    }
}
