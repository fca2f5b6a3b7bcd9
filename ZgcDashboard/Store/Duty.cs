using System.ComponentModel.DataAnnotations.Schema;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>报送任务: what a unit or a sub-park has to send, how often, and by when. Administrators set it.</summary>
public sealed class Duty : CitedRow
{
    /// <summary>Who has to send.</summary>
    public required string UnitZh { get; set; }
    public required string UnitEn { get; set; }
    public required ReportedList List { get; set; }

    /// <summary>Only rows of this sub-park; null where the unit sends for the whole zone.</summary>
    public string? ParkId { get; set; }
    public required Rhythm Rhythm { get; set; }

    /// <summary>The day of the month after the period by which it is due, 1 to 31; a shorter month ends earlier.</summary>
    public required int DueDay { get; set; }

    /// <summary>The first period that is due.</summary>
    public required ReportedDate First { get; set; }

    /// <summary>The last one; null where there is no end.</summary>
    public ReportedDate? Last { get; set; }

    [NotMapped]
    public Bilingual Unit => new(UnitZh, UnitEn);
}

/// <summary>
/// 报送: what was sent in fulfilment of a duty for one period. It is written by the entry that stored the file, and is taken
/// back with it. (<see cref="Figures.Submission"/> is what a single fact comes from.)
/// </summary>
public sealed class Filing : CitedRow
{
    public required string DutyId { get; set; }
    public required ReportedDate Period { get; set; }

    /// <summary>The sub-park of the duty: who may write its rows may send.</summary>
    public string? ParkId { get; set; }
    public required FilingStatus Status { get; set; }

    /// <summary>When it was sent for the first time: this day counts, for nobody answers for how long a return takes.</summary>
    public required DateOnly FirstSentOn { get; set; }

    /// <summary>When it was sent last.</summary>
    public required DateOnly SentOn { get; set; }
    public required string SentBy { get; set; }

    /// <summary>Without a folder; null where nothing had changed and no file was sent.</summary>
    public string? File { get; set; }

    /// <summary>How many rows the file brought or changed; 0 where nothing had changed.</summary>
    public required int Rows { get; set; }

    /// <summary>Why it was returned the last time.</summary>
    public string? ReturnedWhy { get; set; }
}

/// <summary>What a file is sent for.</summary>
/// <param name="DutyId">A duty.</param>
/// <param name="Period">One of its periods.</param>
public sealed record FilingDraft(string DutyId, ReportedDate Period)
{
    /// <summary>The same whoever sends, and however often.</summary>
    public string Id => $"{DutyId}-{Period}".ToLowerInvariant();
}
