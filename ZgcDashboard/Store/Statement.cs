using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>What changes over time, and of what.</summary>
public enum StatedAttribute
{
    ProjectStage,
    FundStage,
    FundStepCount,
    FundStepApplicants,

    /// <summary>In 分.</summary>
    FundStepAmount,

    /// <summary>In 分.</summary>
    BudgetActual,

    /// <summary>In 分.</summary>
    BudgetInitial,

    /// <summary>In 分.</summary>
    BudgetAdjusted,
    WorkItemStatus,

    /// <summary>In 分.</summary>
    ProjectInvested,

    /// <summary>In percent.</summary>
    ProjectProgress,

    /// <summary>In 分.</summary>
    LineActual,

    /// <summary>In 分.</summary>
    LineInitial,

    /// <summary>In 分.</summary>
    LineAdjusted,

    /// <summary>In 分.</summary>
    ProjectYearInvested,
}

/// <summary>
/// A dated statement: one value of one row, the date that it speaks of, and where it comes from. Statements are only
/// added, never changed; one that was wrong is withdrawn by a later entry. The rows' own columns are the projection of
/// the latest statements that stand, kept in the same transaction (see <see cref="Records.Projection"/>).
/// </summary>
public sealed class Statement
{
    public long Id { get; set; }
    public long EntryId { get; set; }
    public HistoryEntry? Entry { get; set; }
    public required StatedAttribute Attribute { get; set; }

    /// <summary>The id of the row that it speaks of.</summary>
    public required string SubjectId { get; set; }

    /// <summary>A word of the vocabulary, or a number: an amount is a whole one.</summary>
    public required string Value { get; set; }

    /// <summary>The date that it speaks of; null where the report gives none.</summary>
    public ReportedDate? AsOf { get; set; }
    public string? ReportId { get; set; }
    public int? Section { get; set; }
    public int? Item { get; set; }
    public int? Paragraph { get; set; }

    /// <summary>The line of its entry's file that states it; null where it came by no file.</summary>
    public int? Line { get; set; }

    /// <summary>Why, when it does not come from a report.</summary>
    public string? Reason { get; set; }

    /// <summary>The entry that took it back; null while it stands.</summary>
    public long? WithdrawnByEntryId { get; set; }
}
