using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Passages;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Store.Recording;

/// <summary>What somebody says of a report that is to be added, as it was typed.</summary>
public sealed record ReportDraft
{
    public string TitleZh { get; init; } = "";

    /// <summary>May stay empty.</summary>
    public string TitleEn { get; init; } = "";

    public string OrganisationZh { get; init; } = "";

    /// <summary>May stay empty.</summary>
    public string OrganisationEn { get; init; } = "";

    /// <summary>As of <see cref="ReportedDate"/>: 2018-Q3.</summary>
    public string Period { get; init; } = "";

    /// <summary>The day to which its figures run.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The day on which it was received.</summary>
    public string Received { get; init; } = "";

    internal ReportedDate? PeriodRead => ReportedDate.TryParse(Period.Trim(), out var period) ? period : null;

    internal DateOnly? AsOfRead => DayOf(AsOf);

    internal DateOnly? ReceivedRead => DayOf(Received);

    /// <summary>What is missing or cannot be; each names its field as a column.</summary>
    internal IEnumerable<Fault> Faults()
    {
        foreach (var (column, text) in ((string, string)[])[("title_zh", TitleZh), ("organisation_zh", OrganisationZh)])
            if (string.IsNullOrWhiteSpace(text)) yield return new(FaultRule.Empty) { Column = column };
        foreach (var (column, text) in ((string, string)[])[("title_zh", TitleZh), ("title_en", TitleEn), ("organisation_zh", OrganisationZh), ("organisation_en", OrganisationEn)])
            if (text.Length > TextLengths.MostOf(column)) yield return new(FaultRule.TooLong, $"{text.Length}", $"{TextLengths.MostOf(column)}") { Column = column };
            else if (text.FirstOrDefault(char.IsControl) is not '\0' and var control) yield return new(FaultRule.ControlCharacter, $"U+{(int)control:X4}") { Column = column };
        if (PeriodRead is null)
            yield return (string.IsNullOrWhiteSpace(Period) ? new Fault(FaultRule.Empty) : new(FaultRule.ReportUnknownPeriod, Period.Trim())) with { Column = "period" };
        foreach (var (column, text, day) in ((string, string, DateOnly?)[])[("as_of", AsOf, AsOfRead), ("received", Received, ReceivedRead)])
            if (day is null) yield return (string.IsNullOrWhiteSpace(text) ? new Fault(FaultRule.Empty) : new(FaultRule.Day, text.Trim())) with { Column = column };
        if (PeriodRead is { } period && AsOfRead is { } asOf && asOf < period.Start)
            yield return new(FaultRule.DayBeforePeriod, Text(asOf), Text(period.Start)) { Column = "as_of" };
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What would be added, and what speaks against it.</summary>
/// <param name="Faults">Nothing is stored while there is one.</param>
/// <param name="Remarks">What is to be known, and is no fault: periods that overlap.</param>
/// <param name="Tree">The passages of the file, with the doubts about them.</param>
public sealed record ReportPreview(IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Remarks, PassageTree Tree)
{
    internal static async Task<ReportPreview> OfAsync(DashboardDb db, ReportDraft draft, ReportFile file, PassageTree tree, CancellationToken ct)
    {
        var reports = await db.Reports.AsNoTracking().Where(r => r.Id != Synthetic.Report).OrderBy(r => r.AsOf).ToListAsync(ct);
        var same = await db.ReportDocuments.Where(d => d.Hash == file.Hash).Select(d => d.ReportId).ToListAsync(ct);
        return new(
            [.. draft.Faults(), .. reports.Where(r => same.Contains(r.Id)).Select(r => new Fault(FaultRule.ReportThere, $"{r.Title} ({r.Period})") { Column = "file" })],
            [.. reports.Where(r => draft.PeriodRead is { } period && r.Period.Start <= period.End && period.Start <= r.Period.End)
                .Select(r => new Fault(FaultRule.PeriodOverlaps, $"{r.Title}", $"{r.Period}") { Column = "period" })],
            tree);
    }
}
