namespace ZgcDashboard.Marks;

/// <summary>Entries are in the order of their numbers, whatever the clock said when they were written.</summary>
public static class ClockOrder
{
    /// <summary>The entries whose clock was behind that of the one before.</summary>
    /// <param name="entries">The newest first.</param>
    /// <param name="of">An entry's number and moment.</param>
    public static HashSet<long> Behind<T>(IReadOnlyList<T> entries, Func<T, (long Id, DateTime AtUtc)> of) =>
    [
        .. entries.Select(of).Zip(entries.Skip(1).Select(of), (entry, before) => (entry, before))
            .Where(p => p.entry.AtUtc < p.before.AtUtc).Select(p => p.entry.Id),
    ];
}
