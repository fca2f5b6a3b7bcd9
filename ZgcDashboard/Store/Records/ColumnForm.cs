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
