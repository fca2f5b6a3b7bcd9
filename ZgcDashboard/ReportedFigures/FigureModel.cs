using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.ReportedFigures;

/// <summary>What a figure is of.</summary>
public enum FigureSubject
{
    /// <summary>One of the sub-parks.</summary>
    Park,

    /// <summary>An area outside of them.</summary>
    Place,

    /// <summary>No park or place is named with it: the zone as a whole, or what the committee did.</summary>
    Zone,
}

/// <summary>A figure of a report.</summary>
public sealed record FigureRow
{
    public required string Id { get; init; }
    public required Bilingual Subject { get; init; }

    /// <summary>The number, or the low end of a range; null where a word stands in its place, or nothing.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The high end of a range.</summary>
    public required decimal? High { get; init; }
    public required Qualifier Qualifier { get; init; }
    public required Bilingual Unit { get; init; }
    public required ReportedDate? Date { get; init; }
    public required string? ParkId { get; init; }
    public required string? PlaceId { get; init; }

    /// <summary>Of the park or the place.</summary>
    public required Bilingual? WhereName { get; init; }
    public required Bilingual? Note { get; init; }

    /// <summary>The page of a fund's step that counts the same; null where none does.</summary>
    public required string? StepAddress { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    public FigureSubject About => ParkId is not null ? FigureSubject.Park : PlaceId is not null ? FigureSubject.Place : FigureSubject.Zone;

    /// <summary>Of a day after the report's own: it is no date of its data.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>Something was reported: a number, or a word for one.</summary>
    public bool IsReported => Value is not null || Qualifier == Qualifier.Tens;

    /// <summary>
    /// What the number stands for by its qualifier. Whether a printed rate was rounded is not said (a limit set by law is
    /// not): its rounding is no part of it.
    /// </summary>
    public Interval Interval => new Quantity(Value, Value?.Scale ?? 0, Unit.Zh, Qualifier, High) { IsRounded = false }.Interval;

    /// <summary>What a rate stands for if it was rounded when it was printed; null for what is no rate, or has a qualifier.</summary>
    public Interval? IfRounded => Unit.Zh == Quantity.PercentUnit && Qualifier == Qualifier.Exact && High is null && Value is not null
        ? Quantity.Rate(Value).Interval : null;
}

/// <param name="Rows">In the report's order.</param>
/// <param name="Names">Of parks, in their order, then of places, by id.</param>
/// <param name="Sections">Titles of the report's sections, by their numbers.</param>
public sealed record FiguresModel(
    IReadOnlyList<FigureRow> Rows, IReadOnlyDictionary<string, Bilingual> Names, IReadOnlyDictionary<int, Bilingual> Sections)
{
    /// <summary>That the figures speak of.</summary>
    public DatedRange Dates { get; } = DatesOf(Rows);

    public static DatedRange DatesOf(IEnumerable<FigureRow> rows) => DatedRange.Of(rows.Where(r => !r.IsAhead).Select(r => r.Date));
}
