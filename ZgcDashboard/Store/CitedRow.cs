using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>
/// A row that says where it comes from: a place in a report, the file or form that brought it, or both, where a file or a
/// form later changed what the report had said.
/// </summary>
public abstract class CitedRow
{
    /// <summary>A stable slug, also the last part of the row's address.</summary>
    public required string Id { get; set; }

    /// <summary>The report that it came with; read where there is a section.</summary>
    public string? ReportId { get; set; }

    /// <summary>1 to 28; null where no report states the row.</summary>
    public int? Section { get; set; }

    /// <summary>The ordinal of 一是, 二是 …; null where the section has none.</summary>
    public int? Item { get; set; }

    /// <summary>The paragraph of a section that has no items: see <see cref="ReportPlace.Paragraph"/>.</summary>
    public int? Paragraph { get; set; }

    /// <summary>Other places that state the same fact: <c>16;27.1;11¶2</c>.</summary>
    public string Also { get; set; } = "";

    /// <summary>The latest entry that made or changed the row without citing a report; null where a report states all of it.</summary>
    public long? SourceEntryId { get; set; }

    public HistoryEntry? SourceEntry { get; set; }

    /// <summary>The row's line in that entry's file.</summary>
    public int? SourceLine { get; set; }

    /// <summary>Null where no report states the row.</summary>
    [NotMapped]
    public ReportPlace? Place => Section is { } section && ReportId is { } report ? new(report, section, Item) { Paragraph = Paragraph } : null;

    /// <summary>The file or form that the row, or a part of it, comes from; null where a report states all of it.</summary>
    [NotMapped]
    public Submission? Submission => SourceEntry?.ToSubmission(SourceLine);

    /// <summary>The place in the report, the places of the fact's copies, and what came in without a report.</summary>
    [NotMapped]
    public IReadOnlyList<Citation> Citations =>
    [
        .. Place is { } place ? ReportPlace.ParseAlso(place.Report, Also).Prepend(place) : [],
        .. Submission is { } submission ? [submission] : (IEnumerable<Citation>)[],
    ];
}
