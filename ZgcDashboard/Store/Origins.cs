namespace ZgcDashboard.Store;

/// <summary>Ways into the store that are no person's: see <see cref="HistoryEntry.Origin"/>.</summary>
public static class Origins
{
    /// <summary>What the store began with, from the data folder.</summary>
    public const string Seeding = "seeding";

    /// <summary>Synthetic rows.</summary>
    public const string Generating = "generating";
}
