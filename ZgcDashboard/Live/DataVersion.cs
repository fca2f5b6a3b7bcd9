using System.Globalization;

namespace ZgcDashboard.Live;

/// <summary>Which data stands: one number for all of it, and one for each table.</summary>
/// <param name="All">Grows with each change that was seen.</param>
/// <param name="Tables">Null where the store keeps none.</param>
public sealed record DataVersion(long All, IReadOnlyDictionary<string, long>? Tables)
{
    /// <summary>The same for the same rows of these tables. Of tables that are not known, or of none, the version of everything.</summary>
    public string Of(IReadOnlyCollection<string>? tables)
    {
        if (tables is not { Count: > 0 } || Tables is not { } known) return All.ToString(CultureInfo.InvariantCulture);
        var versions = new List<string>(tables.Count);
        foreach (var table in tables)
        {
            if (!known.TryGetValue(table, out var version)) return All.ToString(CultureInfo.InvariantCulture);
            versions.Add(version.ToString("x", CultureInfo.InvariantCulture));
        }

        return string.Join('.', versions);
    }
}
