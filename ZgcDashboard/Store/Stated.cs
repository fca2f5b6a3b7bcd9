using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>A dated statement as a page shows it.</summary>
/// <param name="Attribute">What it speaks of.</param>
/// <param name="Value">A word of the vocabulary, or a number: an amount is a whole one.</param>
/// <param name="AsOf">The date that it speaks of.</param>
/// <param name="RecordedUtc">When it was recorded.</param>
/// <param name="By">By whom.</param>
/// <param name="Citation">Where it comes from: a report, a file or a form.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
public sealed record Stated(
    StatedAttribute Attribute, string Value, ReportedDate? AsOf, DateTime RecordedUtc, string By, Citation Citation, bool Withdrawn)
{
    /// <summary>What was stated of the row, the latest first.</summary>
    public static async Task<IReadOnlyList<Stated>> OfAsync(DashboardDb db, string subjectId, StatedAttribute attribute, CancellationToken ct)
    {
        var statements = await db.Statements.AsNoTracking().Include(s => s.Entry)
            .Where(s => s.SubjectId == subjectId && s.Attribute == attribute).OrderByDescending(s => s.Id).ToListAsync(ct);
        return [.. statements.Select(Of)];
    }

    private static Stated Of(Statement statement) => new(
        statement.Attribute, statement.Value, statement.AsOf, statement.Entry!.AtUtc, statement.Entry.By,
        CitationOf(statement), statement.WithdrawnByEntryId is not null);

    /// <summary>Where it comes from; the statement is read with its entry.</summary>
    public static Citation CitationOf(Statement statement) => statement is { ReportId: { } report, Section: { } section }
        ? new ReportPlace(report, section, statement.Item) { Paragraph = statement.Paragraph } : statement.Entry!.ToSubmission(statement.Line);
}
