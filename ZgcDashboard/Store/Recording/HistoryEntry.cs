using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>One write: who, when, from where and why. Everything that it stated and changed carries its id.</summary>
public sealed class HistoryEntry
{
    public long Id { get; set; }
    public required DateTime AtUtc { get; set; }
    public required string By { get; set; }

    /// <summary>From where: seeding, page, import, command line.</summary>
    public required string Origin { get; set; }
    public required string Why { get; set; }

    /// <summary>The name of the file that it came by; null for a form and a command.</summary>
    public string? File { get; set; }

    /// <summary>The sheet of that file; null where it has none.</summary>
    public string? Sheet { get; set; }

    /// <summary>The entry that this one takes back.</summary>
    public long? Undoes { get; set; }

    /// <summary>Of this entry, its changes, and the hash of the entry before it: see <see cref="Recording.HistoryChain"/>.</summary>
    public string Hash { get; set; } = "";

    /// <summary>
    /// What the hash covers beyond the changes: see <see cref="Recording.CoveredRows"/>. Null for entries of older versions.
    /// </summary>
    public string? Covers { get; set; }

    /// <summary>Of the hash: see <see cref="Recording.HistoryKey"/>. Null for entries of older versions.</summary>
    public string? Signature { get; set; }

    public List<HistoryChange> Changes { get; } = [];

    /// <summary>The entry as what a fact comes from.</summary>
    /// <param name="line">In its file.</param>
    public Submission ToSubmission(int? line) =>
        File is { } file ? new FileRow(Id, By, AtUtc, file, Sheet, line) : new GivenReason(Id, By, AtUtc, Why);
}

/// <summary>What an entry did to one row.</summary>
public sealed class HistoryChange
{
    public long Id { get; set; }
    public long EntryId { get; set; }

    /// <summary>The kind of record: <c>projects</c>.</summary>
    public required string Kind { get; set; }
    public required string RowId { get; set; }

    /// <summary>The row's line in the entry's file; null where it came by none.</summary>
    public int? Line { get; set; }

    /// <summary>The row's cells before, as a JSON object without empty cells; null when the row is new.</summary>
    public string? Before { get; set; }

    /// <summary>The row's cells after; null when the row was taken away.</summary>
    public string? After { get; set; }
}
