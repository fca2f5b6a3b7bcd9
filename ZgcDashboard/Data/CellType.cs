using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>What a cell holds.</summary>
public enum CellShape
{
    Text,
    LongText,

    /// <summary>In 万元.</summary>
    Amount,

    /// <summary>In percent.</summary>
    Rate,
    Number,
    Whole,
    Date,
    Day,
    Flag,

    /// <summary>A word of an enum.</summary>
    Word,

    /// <summary>The id of a row of another list.</summary>
    Reference,

    /// <summary>Several ids.</summary>
    References,
}

/// <summary>What the cells of a column hold, by which a form asks for them and a page shows them.</summary>
/// <param name="Shape">What a cell holds.</param>
/// <param name="To">The enum of words, or the kind that ids are of.</param>
public sealed record CellType(CellShape Shape, string To = "")
{
    private static readonly Dictionary<(string Kind, string Column), IReadOnlyList<string>> Enums = new()
    {
        [("projects", "kind")] = Words<ProjectKind>(),
        [("projects", "type")] = Words<ProjectType>(),
        [("projects", "stage")] = Words<ProjectStage>(),
        [("funds", "kind")] = Words<FundKind>(),
        [("funds", "stage")] = Words<FundStage>(),
        [("fund-steps", "stage")] = Words<FundStage>(),
        [("budgets", "status")] = Words<BudgetStatus>(),
        [("work-items", "status")] = Words<WorkItemStatus>(),
        [("policies", "status")] = Words<PolicyStatus>(),
        [("flaws", "kind")] = Words<FlawKind>(),
    };

    /// <summary>The words that may be chosen, in their order.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <param name="kind">A kind of record.</param>
    /// <param name="column">One of its columns.</param>
    public static CellType Of(RecordKind kind, string column)
    {
        if (Enums.TryGetValue((kind.Name, column), out var words)) return Worded(words);
        if (column.EndsWith("qualifier", StringComparison.Ordinal)) return Worded(Words<Qualifier>());
        if (column.EndsWith("_inferred", StringComparison.Ordinal) || column == "planned") return new(CellShape.Flag);
        if (column.StartsWith("rate_", StringComparison.Ordinal)) return new(CellShape.Rate);
        if (column.EndsWith("as_of", StringComparison.Ordinal) || column == "date") return new(kind.Name == "budget-snapshots" && column == "as_of" ? CellShape.Day : CellShape.Date);
        if (column.StartsWith("note_", StringComparison.Ordinal) || column.StartsWith("next_step_", StringComparison.Ordinal) || column.StartsWith("text_", StringComparison.Ordinal)) return new(CellShape.LongText);
        return column switch
        {
            "actual" or "initial" or "adjusted" or "amount" => new(CellShape.Amount),
            "value" or "value_high" => new(CellShape.Number),
            "count" or "applicants" or "section" or "item" or "fiscal_year" or "step_order" => new(CellShape.Whole),
            "park" => new(CellShape.Reference, "parks"),
            "place" => new(CellShape.Reference, "places"),
            "fund" => new(CellShape.Reference, "funds"),
            "budget" => new(CellShape.Reference, "budgets"),
            "parent" => new(CellShape.Reference, "fund-steps"),
            "parks" => new(CellShape.References, "parks"),
            _ => new(CellShape.Text),
        };
    }

    private static CellType Worded(IReadOnlyList<string> words) => new(CellShape.Word, words[0]) { Choices = [.. words.Skip(1)] };

    /// <summary>The enum's name, then its words.</summary>
    private static IReadOnlyList<string> Words<T>() where T : struct, Enum => [typeof(T).Name, .. Word.All<T>()];
}
