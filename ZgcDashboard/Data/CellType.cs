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
        [("organisations", "kind")] = Words<OrganisationKind>(),
        [("budget-snapshots", "amount_unit")] = Words<MoneyUnit>(),
    };

    /// <summary>The words that may be chosen, in their order.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <param name="kind">A kind of record.</param>
    /// <param name="column">One of its columns.</param>
    public static CellType Of(RecordKind kind, string column) => ColumnForms.Of(kind, column) switch
    {
        ColumnForm.Word => Worded(Enums.GetValueOrDefault((kind.Name, column)) ?? Words<Qualifier>()),
        ColumnForm.Reference => column == "parks" ? new(CellShape.References, column)
            : new(CellShape.Reference, column == "parent" ? "fund-steps" : column + "s"),
        ColumnForm.Amount => new(CellShape.Amount),
        ColumnForm.Rate => new(CellShape.Rate),
        ColumnForm.Number => new(column is "count" or "applicants" ? CellShape.Whole : CellShape.Number),
        ColumnForm.Whole => new(column == "item" ? CellShape.Text : CellShape.Whole),
        ColumnForm.Date => new(CellShape.Date),
        ColumnForm.Day => new(CellShape.Day),
        ColumnForm.Flag => new(CellShape.Flag),
        _ => new(TextLengths.IsLong(column) ? CellShape.LongText : CellShape.Text),
    };

    private static CellType Worded(IReadOnlyList<string> words) => new(CellShape.Word, words[0]) { Choices = [.. words.Skip(1)] };

    /// <summary>The enum's name, then its words.</summary>
    private static IReadOnlyList<string> Words<T>() where T : struct, Enum => [typeof(T).Name, .. Word.All<T>()];
}
