using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Policies;

/// <summary>A document.</summary>
public sealed record PolicyRow
{
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }

    /// <summary>Each body by itself; none where the report names none.</summary>
    public required IReadOnlyList<Bilingual> Issuers { get; init; }

    /// <summary>文号; null where it was not reported.</summary>
    public required string? Number { get; init; }
    public required ReportedDate? Date { get; init; }
    public required PolicyStatus Status { get; init; }

    /// <summary>Ids of the parks that it names.</summary>
    public required IReadOnlyList<string> Parks { get; init; }
    public required Bilingual? Note { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Read where the list shows it or is sorted by it.</summary>
    public LastChange? Changed { get; init; }
}

/// <param name="Rows">In the report's order.</param>
/// <param name="ParkNames">By id.</param>
/// <param name="Dates">That the documents speak of.</param>
public sealed record PoliciesModel(IReadOnlyList<PolicyRow> Rows, IReadOnlyDictionary<string, Bilingual> ParkNames, DatedRange Dates)
{
    public int CountOf(IReadOnlyCollection<PolicyStatus> statuses) => Rows.Count(r => statuses.Contains(r.Status));
}
