namespace ZgcDashboard.Figures;

/// <summary>出处: where a fact comes from: a place in a report, a row of a file that came in, or the reason that somebody gave.</summary>
public abstract record Citation
{
    private protected Citation()
    {
    }
}

/// <summary>What came in by a file or a form: who sent it, and when.</summary>
/// <param name="Entry">The entry of the history.</param>
/// <param name="By">By whom.</param>
/// <param name="AtUtc">When.</param>
public abstract record Submission(long Entry, string By, DateTime AtUtc) : Citation;

/// <summary>A row of a file.</summary>
/// <param name="Entry">The entry of the history.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="AtUtc">When.</param>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Sheet">Null for a file that has no sheets.</param>
/// <param name="Line">Of the row, from 1 as a spreadsheet counts; null where the file as a whole is meant.</param>
public sealed record FileRow(long Entry, string By, DateTime AtUtc, string File, string? Sheet, int? Line) : Submission(Entry, By, AtUtc);

/// <summary>What somebody wrote in a form, and why.</summary>
/// <param name="Entry">The entry of the history.</param>
/// <param name="By">By whom.</param>
/// <param name="AtUtc">When.</param>
/// <param name="Why">The reason as it was given.</param>
public sealed record GivenReason(long Entry, string By, DateTime AtUtc, string Why) : Submission(Entry, By, AtUtc);
