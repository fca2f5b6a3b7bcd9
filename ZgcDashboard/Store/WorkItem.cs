using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>工作任务: a section of the report, or one of its items.</summary>
public sealed class WorkItem : CitedRow
{
    public required string TitleZh { get; set; }
    public required string TitleEn { get; set; }

    /// <summary>Projection of the latest statement.</summary>
    public WorkItemStatus Status { get; set; }
    public ReportedDate? StatusAsOf { get; set; }

    /// <summary>The status follows from the wording; the report does not say it outright.</summary>
    public bool StatusInferred { get; set; }
    public string? NextStepZh { get; set; }
    public string? NextStepEn { get; set; }

    /// <summary>The task that this one repeats in another place of the report: the two are one, and counted once.</summary>
    public string? CopyOfId { get; set; }

    /// <summary>Ids of the parks that it names, in commas: <c>,yanqing,tongzhou,</c>.</summary>
    public string Parks { get; set; } = "";

    /// <summary>The status as it is looked at: null where it was inferred and only what is stated outright is wanted.</summary>
    [NotMapped]
    public WorkItemStatus? StatusLookedAt => StatusInferred && StatedOnly.Current ? null : Status;

    [NotMapped]
    public Bilingual Title => new(TitleZh, TitleEn);

    [NotMapped]
    public Bilingual? NextStep => Bilingual.Of(NextStepZh, NextStepEn);
}
