namespace ZgcDashboard.Store;

/// <summary>How many rows of a kind an entry changed: kept beside the changes, which are a hundred thousand times as many.</summary>
public sealed class HistoryKind
{
    public long EntryId { get; set; }
    public required string Kind { get; set; }
    public int Rows { get; set; }
}
