namespace ZgcDashboard.Store.Records;

/// <summary>What an import is busy with.</summary>
public enum ImportPhase
{
    Receiving,
    Reading,
    Checking,
    Storing,
}

/// <summary>How far an import is.</summary>
/// <param name="Phase">With what.</param>
/// <param name="Done">Rows; of <see cref="ImportPhase.Receiving"/> bytes.</param>
/// <param name="Total">Of the same; null where it is not known yet.</param>
public sealed record ImportProgress(ImportPhase Phase, long Done, long? Total);
