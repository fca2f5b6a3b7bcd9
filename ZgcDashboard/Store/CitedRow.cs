using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>A row that says where in the report it comes from.</summary>
public abstract class CitedRow
{
    /// <summary>A stable slug, also the last part of the row's address.</summary>
    public required string Id { get; set; }

    public required string ReportId { get; set; }

    /// <summary>1 to 28.</summary>
    public required int Section { get; set; }

    /// <summary>The ordinal of 一是, 二是 …; null where the section has none.</summary>
    public int? Item { get; set; }

    /// <summary>Other places that state the same fact: <c>16;27.1</c>.</summary>
    public string Also { get; set; } = "";

    [NotMapped]
    public Citation Citation => new(ReportId, Section, Item);

    /// <summary>The citation followed by those of the fact's copies.</summary>
    [NotMapped]
    public IReadOnlyList<Citation> Citations => [Citation, .. Citation.ParseAlso(ReportId, Also)];
}
