using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Events;

/// <summary>Something that happened, or was planned when it was reported.</summary>
public sealed record EventRow
{
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }

    /// <summary>Null where it was not reported.</summary>
    public required ReportedDate? Date { get; init; }
    public required bool Planned { get; init; }

    /// <summary>The id of a park, or of a place outside of the parks; null for neither.</summary>
    public required string? ParkId { get; init; }
    public required string? PlaceId { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The id of the park or place; null for neither.</summary>
    public string? Where => ParkId ?? PlaceId;

    /// <summary>The park, to which who may change the row may be confined.</summary>
    public IReadOnlyList<string> Parks => ParkId is null ? [] : [ParkId];

    /// <summary>The month that it begins and ends in; null where its date does not tell a month.</summary>
    public DateOnly? Month => Date is { } date && date.Start.AddMonths(1) > date.End && date.Start.Month == date.End.Month
        ? new(date.Start.Year, date.Start.Month, 1) : null;
}

/// <param name="Rows">In the report's order.</param>
/// <param name="Names">Of parks and places, by id, the parks first in their own order.</param>
/// <param name="Dates">That what happened speaks of; plans are no dates of the data.</param>
public sealed record EventsModel(IReadOnlyList<EventRow> Rows, IReadOnlyDictionary<string, Bilingual> Names, DatedRange Dates);
