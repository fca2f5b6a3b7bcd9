using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Submissions;

/// <summary>What became of a period that a unit has to send.</summary>
public enum SubmissionState
{
    /// <summary>First sent on the day that it was due, or before.</summary>
    InTime,

    /// <summary>First sent after that day.</summary>
    Late,

    /// <summary>Returned with a reason, and not yet sent again.</summary>
    Returned,

    /// <summary>Not sent, though its day is over.</summary>
    Missing,

    /// <summary>The period is over, the day is not.</summary>
    Due,

    /// <summary>The period is not over.</summary>
    Ahead,
}

/// <summary>One period of a duty.</summary>
/// <param name="Period">A month, a quarter, a half-year or a year.</param>
/// <param name="DueOn">The day by which it is to be sent.</param>
/// <param name="State">What became of it.</param>
/// <param name="Filing">What was sent; null where nothing was.</param>
/// <param name="Entry">Of the history, that sent or returned it last.</param>
public sealed record SubmissionCell(ReportedDate Period, DateOnly DueOn, SubmissionState State, Filing? Filing, long? Entry)
{
    /// <summary>Whether the unit has to do something.</summary>
    public bool IsOpen => State is SubmissionState.Returned or SubmissionState.Missing or SubmissionState.Due;

    /// <param name="duty">Whose period it is.</param>
    /// <param name="period">One of its periods.</param>
    /// <param name="filing">What was sent; null where nothing was.</param>
    /// <param name="today">The day that it is.</param>
    public static SubmissionCell Of(Duty duty, ReportedDate period, Filing? filing, DateOnly today)
    {
        var due = DutyPeriods.DueOn(duty, period);
        var state = filing switch
        {
            { Status: FilingStatus.Returned } => SubmissionState.Returned,
            { } sent => sent.FirstSentOn <= due ? SubmissionState.InTime : SubmissionState.Late,
            null when due < today => SubmissionState.Missing,
            null => period.End < today ? SubmissionState.Due : SubmissionState.Ahead,
        };
        return new(period, due, state, filing, filing?.SourceEntryId);
    }
}

/// <summary>A duty with its periods of one year.</summary>
/// <param name="Duty">What is to be sent.</param>
/// <param name="Park">The name of its sub-park; null where it is of the whole zone.</param>
/// <param name="Cells">The earliest first.</param>
public sealed record DutyRow(Duty Duty, Bilingual? Park, IReadOnlyList<SubmissionCell> Cells)
{
    /// <summary>The period that ends in this month of the year; null where none does.</summary>
    public SubmissionCell? EndingIn(int month) => Cells.FirstOrDefault(c => c.Period.End.Month == month);
}

/// <summary>Who has sent what in a year.</summary>
/// <param name="Year">The year in which the periods end.</param>
/// <param name="Years">Those in which something is to be sent, up to this one.</param>
/// <param name="Today">The day against which it is told what is missing.</param>
/// <param name="Rows">By unit.</param>
/// <param name="Parks">The names of the sub-parks, in their order.</param>
public sealed record SubmissionsModel(
    int Year, IReadOnlyList<int> Years, DateOnly Today, IReadOnlyList<DutyRow> Rows, IReadOnlyDictionary<string, Bilingual> Parks);

/// <summary>One period of a duty, with all that was done for it.</summary>
/// <param name="Row">The duty.</param>
/// <param name="Cell">The period.</param>
/// <param name="Steps">What was sent and returned, the latest first.</param>
/// <param name="Seen">The cells of what was sent, as they are stored; null where nothing was.</param>
public sealed record SubmissionPageModel(
    DutyRow Row, SubmissionCell Cell, IReadOnlyList<SubmissionStep> Steps, IReadOnlyDictionary<string, string>? Seen);

/// <summary>It was sent or returned.</summary>
/// <param name="Entry">Of the history.</param>
/// <param name="AtUtc">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">The reason that was given.</param>
/// <param name="File">Null where no file was sent.</param>
/// <param name="IsReturn">Whether it was returned.</param>
public sealed record SubmissionStep(long Entry, DateTime AtUtc, string By, string Why, string? File, bool IsReturn);
