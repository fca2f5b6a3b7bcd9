using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>节点: what of a project is to be reached by when.</summary>
public sealed class Milestone : CitedRow
{
    public required string ProjectId { get; set; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public ReportedDate? Planned { get; set; }

    /// <summary>When it was reached; null is not reported.</summary>
    public ReportedDate? Actual { get; set; }

    /// <summary>The day that what is known of it runs to.</summary>
    public ReportedDate? AsOf { get; set; }
    public string? ResponsibleZh { get; set; }
    public string? ResponsibleEn { get; set; }
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);

    [NotMapped]
    public Bilingual? Responsible => Bilingual.Of(ResponsibleZh, ResponsibleEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);

    [NotMapped]
    public Deadline Deadline => new(Planned, Actual, AsOf);
}
