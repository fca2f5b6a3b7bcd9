using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>资金: a fund, a subsidy or a financing arrangement.</summary>
public sealed class Fund : CitedRow
{
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public required FundKind Kind { get; set; }

    /// <summary>Projection of the latest statement; null is not reported.</summary>
    public FundStage? Stage { get; set; }
    public ReportedDate? StageAsOf { get; set; }
    public bool StageInferred { get; set; }

    /// <summary>Ids of the parks that it names, in commas.</summary>
    public string Parks { get; set; } = "";
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
}

/// <summary>One step of a fund's pipeline with what was counted there. Counts and amounts are projections of the latest statements.</summary>
public sealed class FundStep : CitedRow
{
    public required string FundId { get; set; }
    public required int StepOrder { get; set; }
    public required FundStage Stage { get; set; }

    /// <summary>The step that this one is a part of: 451 national standards among the 560 eligible.</summary>
    public string? ParentId { get; set; }
    public required string NameZh { get; set; }
    public required string NameEn { get; set; }
    public long? Count { get; set; }
    public string? CountUnitZh { get; set; }
    public string? CountUnitEn { get; set; }
    public Qualifier CountQualifier { get; set; }
    public long? Applicants { get; set; }
    public Qualifier ApplicantsQualifier { get; set; }
    public long? AmountFen { get; set; }
    public ReportedDate? AsOf { get; set; }
    public string? NoteZh { get; set; }
    public string? NoteEn { get; set; }

    [NotMapped]
    public Bilingual Name => new(NameZh, NameEn);

    [NotMapped]
    public Bilingual? CountUnit => Bilingual.Of(CountUnitZh, CountUnitEn);

    [NotMapped]
    public Bilingual? Note => Bilingual.Of(NoteZh, NoteEn);
}
