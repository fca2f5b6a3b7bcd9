using ZgcDashboard.Figures;
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
    /// <summary>The words that may be chosen, in their order.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <param name="kind">A kind of record.</param>
    /// <param name="column">One of its columns.</param>
    public static CellType Of(RecordKind kind, string column) => Of(kind.ColumnOf(column), column);

    private static CellType Of(RecordColumn? known, string column) => known?.Form switch
    {
        ColumnForm.Word => new(CellShape.Word, known.Words!.Name) { Choices = Word.All(known.Words) },
        ColumnForm.Reference => new(known.HoldsSeveral ? CellShape.References : CellShape.Reference, known.To!),
        ColumnForm.Amount => new(CellShape.Amount),
        ColumnForm.Rate => new(CellShape.Rate),
        ColumnForm.Number => new(known.IsCount ? CellShape.Whole : CellShape.Number),
        ColumnForm.Whole => new(column == "item" ? CellShape.Text : CellShape.Whole),
        ColumnForm.Date => new(CellShape.Date),
        ColumnForm.Day => new(CellShape.Day),
        ColumnForm.Flag => new(CellShape.Flag),
        _ => new(TextLengths.IsLong(column) ? CellShape.LongText : CellShape.Text),
    };
}
