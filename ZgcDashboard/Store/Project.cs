using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>重点项目: a named project, platform or base.</summary>
public sealed class Project : CitedRow
{
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required ProjectKind Kind { get; set; }
    public ProjectType? Type { get; set; }
    public bool TypeInferred { get; set; }

    /// <summary>Projection of the latest statement; null is not reported.</summary>
    public ProjectStage? Stage { get; set; }
    public ReportedDate? StageAsOf { get; set; }
    public bool StageInferred { get; set; }
    public string? ParkId { get; set; }
    public bool ParkInferred { get; set; }

    /// <summary>The park in the report's own word, where that is not the official one: 大兴园.</summary>
    public string? ParkAsReported { get; set; }
    public string? PlaceId { get; set; }

    /// <summary>The project that this one is a part of. One that has parts is not counted beside them.</summary>
    public string? ParentId { get; set; }
    public string? FundId { get; set; }
    public string? ResponsibleZh { get; set; }
    public string? ResponsibleEn { get; set; }

    /// <summary>配合单位.</summary>
    public string? CooperatingZh { get; set; }
    public string? CooperatingEn { get; set; }

    /// <summary>责任人: who answers for it.</summary>
    public string? Person { get; set; }
    public ReportedDate? PlannedStart { get; set; }
    public ReportedDate? PlannedFinish { get; set; }
    public ReportedDate? ActualStart { get; set; }
    public ReportedDate? ActualFinish { get; set; }

    /// <summary>总投资, in 分.</summary>
    public long? InvestmentFen { get; set; }

    /// <summary>累计完成投资, in 分: projection of the latest statement.</summary>
    public long? InvestedFen { get; set; }
    public ReportedDate? InvestedAsOf { get; set; }

    /// <summary>年度计划投资, in 分.</summary>
    public long? YearPlanFen { get; set; }

    /// <summary>The year that this is for.</summary>
    public int? YearOfPlan { get; set; }

    /// <summary>本年完成投资, in 分: projection of the latest statement.</summary>
    public long? YearInvestedFen { get; set; }
    public ReportedDate? YearInvestedAsOf { get; set; }

    /// <summary>形象进度, in percent, 0 to 100: projection of the latest statement.</summary>
    public decimal? Progress { get; set; }
    public ReportedDate? ProgressAsOf { get; set; }

    /// <summary>What the amounts were printed in; null for 万元.</summary>
    public MoneyUnit? AmountUnit { get; set; }
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);

    [NotMapped]
    public Bilingual? Responsible => Bilingual.Of(ResponsibleZh, ResponsibleEn);

    [NotMapped]
    public Bilingual? Cooperating => Bilingual.Of(CooperatingZh, CooperatingEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);
}
