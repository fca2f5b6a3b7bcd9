using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>What happened to a row, or to one of its cells, between two moments.</summary>
public enum ChangeNature
{
    /// <summary>The row came in.</summary>
    New,

    /// <summary>What is stated of it from time to time is another, or of another day; or something is reported of it for the first time.</summary>
    Moved,

    /// <summary>The same day's statement was restated, or what does not change with time reads otherwise.</summary>
    Corrected,

    /// <summary>The row was taken away.</summary>
    Gone,
}

/// <summary>One change: of a whole row, or of a cell.</summary>
public sealed record ChangeLine
{
    public required RecordKind Kind { get; init; }

    /// <summary>The row's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called; null where it has no name.</summary>
    public required Bilingual? Name { get; init; }

    public required ChangeNature Nature { get; init; }

    /// <summary>Null for the whole row.</summary>
    public string? Column { get; init; }

    /// <summary>The row's cells at the first moment; null where it was not there.</summary>
    public required IReadOnlyDictionary<string, string>? Before { get; init; }

    /// <summary>At the second.</summary>
    public required IReadOnlyDictionary<string, string>? After { get; init; }

    /// <summary>Of a number that both say in one unit.</summary>
    public QuantityChange? Moved { get; init; }

    /// <summary>The unit of that difference.</summary>
    public DerivedUnit Unit { get; init; }

    /// <summary>Where the first comes from; null where the row was not there.</summary>
    public Citation? WasFrom { get; init; }

    /// <summary>Where the second comes from; of a row that was taken away, who did so and why.</summary>
    public Citation? IsFrom { get; init; }

    /// <summary>The last of the writes that made the change.</summary>
    public required Submission Written { get; init; }

    /// <summary>The parks of the row, before or after; none where it names none.</summary>
    public required IReadOnlyList<string> Parks { get; init; }

    public string? Was => Column is null ? null : Before?.GetValueOrDefault(Column);

    public string? Is => Column is null ? null : After?.GetValueOrDefault(Column);

    /// <summary>The day that the first speaks of, where the column is stated from time to time.</summary>
    public string? WasOf => DateOf(Before);

    /// <summary>The day that the second speaks of.</summary>
    public string? IsOf => DateOf(After);

    private string? DateOf(IReadOnlyDictionary<string, string>? cells) =>
        Column is not null && StatedColumns.DateOf(Kind, Column) is { } date ? cells?.GetValueOrDefault(date) : null;
}

/// <summary>What changed between two moments.</summary>
/// <param name="Span">The moments.</param>
/// <param name="Lines">By kind, then what is new, moved, corrected and gone.</param>
/// <param name="Names">Of what cells refer to, by kind and id.</param>
public sealed record ChangesModel(
    ChangeSpan Span, IReadOnlyList<ChangeLine> Lines, IReadOnlyDictionary<(string Kind, string Id), Bilingual> Names)
{
    /// <summary>More was written than is compared: only what came after this entry is; null where all is compared.</summary>
    public long? OnlyAfter { get; init; }

    /// <summary>How many rows were written to, be it that nothing came of it.</summary>
    public int Touched { get; init; }

    /// <summary>How many rows differ.</summary>
    public int Rows { get; } = Lines.Select(l => (l.Kind, l.Id)).Distinct().Count();

    public IReadOnlyList<RecordKind> Kinds { get; } = [.. Lines.Select(l => l.Kind).Distinct()];

    public int CountOf(RecordKind kind, ChangeNature nature) => Lines.Count(l => l.Kind == kind && l.Nature == nature);
}
