using ZgcDashboard.Store;

namespace ZgcDashboard.Audit;

/// <summary>A page of the audit log, the newest first.</summary>
/// <param name="Filter">What the reader wants to see.</param>
/// <param name="Entries">Of this page.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="Older">The filter of the next page; null on the last.</param>
/// <param name="Acts">Each act with how many entries it leads to.</param>
public sealed record AuditModel(AuditFilter Filter, IReadOnlyList<AuditRow> Entries, int Total, AuditFilter? Older,
    IReadOnlyList<(AuditAct Act, int Count)> Acts)
{
    /// <summary>Filters of the address that are not known.</summary>
    public IReadOnlyList<(string Name, string Value)> Ignored { get; init; } = [];
}

/// <summary>An entry.</summary>
/// <param name="Id">Its number; entries are in the order of these, whatever the clock said.</param>
/// <param name="AtUtc">When, by the server's clock.</param>
/// <param name="Act">What was done.</param>
/// <param name="By">By whom.</param>
/// <param name="From">From which address.</param>
/// <param name="What">On what.</param>
public sealed record AuditRow(long Id, DateTime AtUtc, AuditAct Act, string By, string From, string What);
