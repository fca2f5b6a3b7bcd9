using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store;

/// <summary>
/// Marks of what was generated to measure with and no report says: the id of every such row begins with the prefix, and
/// what cites a report cites one of this id.
/// </summary>
public static class Synthetic
{
    public const string Report = "synthetic";
    public const string Prefix = "synthetic-";

    public static bool Owns(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the store holds synthetic rows beside, or in place of, reported ones.</summary>
    public static Task<bool> HoldsSyntheticAsync(this DashboardDb db, CancellationToken ct) => db.Reports.AnyAsync(r => r.Id == Report, ct);
}
