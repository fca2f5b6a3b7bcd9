using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.History;

/// <summary>A page of the log, the newest first.</summary>
/// <param name="Filter">What the reader wants to see.</param>
/// <param name="Entries">Of this page.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="Older">The filter of the next page; null on the last.</param>
/// <param name="Choices">By dimension (by, origin, kind), each value with how many entries it leads to.</param>
public sealed record HistoryModel(
    HistoryFilter Filter, IReadOnlyList<EntryRow> Entries, int Total, HistoryFilter? Older,
        IReadOnlyDictionary<string, IReadOnlyList<HistoryChoice>> Choices)
{
    /// <summary>Filters of the address that are not known.</summary>
    public IReadOnlyList<(string Name, string Value)> Ignored { get; init; } = [];

    /// <summary>The newest entry of all.</summary>
    public ChainHead? Head { get; init; }

    /// <summary>More hold the text than are looked at: only the newest of them are listed and counted.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>There are more entries than are counted: the numbers are of the newest alone.</summary>
    public bool IsCountedInPart { get; init; }
}

/// <summary>A value to filter by, and how many entries it leads to.</summary>
public sealed record HistoryChoice(string Value, int Count);

/// <summary>A write.</summary>
/// <param name="Id">Its number.</param>
/// <param name="AtUtc">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Origin">From where.</param>
/// <param name="Why">Why.</param>
/// <param name="Undoes">The entry that it takes back.</param>
public sealed record EntryRow(long Id, DateTime AtUtc, string By, string Origin, string Why, long? Undoes)
{
    /// <summary>The file that it came by, and its sheet; null for a form and a command.</summary>
    public string? File { get; init; }

    /// <summary>The entry that takes this one back; null while it stands.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>How many rows of which kind.</summary>
    public IReadOnlyList<(string Kind, int Rows)> Kinds { get; init; } = [];

    /// <summary>The one change of an entry that made one.</summary>
    public ChangeRow? Only { get; init; }

    public int Rows => Kinds.Sum(k => k.Rows);
}

/// <summary>What an entry did to one row.</summary>
/// <param name="Id">Its number among all changes.</param>
/// <param name="Kind">The row's kind.</param>
/// <param name="RowId">The row's id.</param>
/// <param name="Before">Null where the row is new.</param>
/// <param name="After">Null where it was taken away.</param>
public sealed record ChangeRow(
    long Id, string Kind, string RowId, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    /// <summary>The row's line in the entry's file; null where it came by none.</summary>
    public int? Line { get; init; }

    /// <summary>Null for an account and for a report.</summary>
    public RecordKind? Of => RecordKinds.Find(Kind);

    /// <summary>What the row is called; its id where it has no name.</summary>
    public string Name => Title?.ToString() ?? RowId;

    public Bilingual? Title { get; init; }

    /// <summary>The columns that differ.</summary>
    public IReadOnlyList<string> Columns =>
        [.. (Of?.Columns ?? [.. (After ?? Before ?? new Dictionary<string, string>()).Keys])
            .Where(c => Before?.GetValueOrDefault(c) != After?.GetValueOrDefault(c))];
}

/// <summary>An entry with a page of its changes.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Changes">Of this page.</param>
/// <param name="Next">The last change of this page where more follow.</param>
public sealed record EntryModel(EntryRow Entry, IReadOnlyList<ChangeRow> Changes, long? Next);

/// <summary>The history of one row.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Cells">As it is stored; null when it is gone.</param>
/// <param name="Entries">Those that touched it, the newest first, each with what it did to it.</param>
/// <param name="Statements">All that was stated of it, withdrawn or not, the latest first.</param>
public sealed record RecordHistoryModel(
    RecordKind Kind, IReadOnlyDictionary<string, string>? Cells, IReadOnlyList<EntryRow> Entries, IReadOnlyList<Stated> Statements)
{
    public string? Name => Title?.ToString();

    public Bilingual? Title { get; init; }
}
