using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>A progress report: what every citation points into.</summary>
public sealed class Report
{
    /// <summary>As the history names them.</summary>
    public const string Kind = "reports";

    public required string Id { get; set; }
    public required string TitleZh { get; set; }
    public required string TitleEn { get; set; }
    public required string OrganisationZh { get; set; }
    public required string OrganisationEn { get; set; }
    public required ReportedDate Period { get; set; }

    /// <summary>数据截至: the day to which the report's figures run.</summary>
    public required DateOnly AsOf { get; set; }

    /// <summary>The entry that added it; null for what the store began with.</summary>
    public long? EntryId { get; set; }

    /// <summary>The entry that took it back: such a report is not there for anybody, but for the past and the history.</summary>
    public long? WithdrawnByEntryId { get; set; }

    [NotMapped]
    public Bilingual Title => new(TitleZh, TitleEn);

    [NotMapped]
    public Bilingual Organisation => new(OrganisationZh, OrganisationEn);
}
