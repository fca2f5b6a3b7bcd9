using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Store.Recording;

/// <summary>What the history says of reports that were added: their cells, as of records; the text stands for itself by its hash.</summary>
public static class ReportChange
{
    private const int MostNamed = 10;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the entry added a report, or took one back.</summary>
    internal static bool IsIn(HistoryEntry entry) => entry.Changes is [{ Kind: Report.Kind }];

    internal static string Cells(Report report, ReportDocument document)
    {
        (string Column, string Cell)[] cells =
        [
            ("id", report.Id), ("title_zh", report.TitleZh), ("title_en", report.TitleEn), ("organisation_zh", report.OrganisationZh),
            ("organisation_en", report.OrganisationEn), ("period", report.Period.ToString()), ("as_of", Day(report.AsOf)),
            ("received", Day(document.ReceivedOn)), ("file", document.FileName), ("hash", document.Hash),
        ];
        return JsonSerializer.Serialize(cells.Where(c => c.Cell.Length > 0).ToDictionary(c => c.Column, c => c.Cell), Readable);
    }

    /// <summary>Takes back a report with its text, or brings it back, in the caller's transaction.</summary>
    /// <returns>The entry.</returns>
    /// <exception cref="UndoRefusedException">Rows cite it, or the same text was added since.</exception>
    /// <exception cref="NotAllowedException">The actor may not write what is of no park.</exception>
    internal static async Task<long> UndoAsync(DashboardDb db, HistoryEntry undone, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var change = undone.Changes[0];
        if (!actor.May.Records) throw new NotAllowedException([$"{Report.Kind}/{change.RowId}"]);
        var report = await db.Reports.IgnoreQueryFilters().SingleAsync(r => r.Id == change.RowId, ct);
        var citing = change.After is null ? await SameTextAsync(db, report, ct) : await CitingAsync(db, report.Id, ct);
        if (citing.Count > 0) throw new UndoRefusedException(change.After is null ? UndoRefusal.ChangedSince : UndoRefusal.BuiltUpon, citing);
        if (report.WithdrawnByEntryId is null != change.After is not null)
            throw new UndoRefusedException(UndoRefusal.ChangedSince, [$"{Report.Kind}/{report.Id}"]);
        var entry = await HistoryBook.OpenAsync(db, actor, at, undone.Id, ct);
        report.WithdrawnByEntryId = change.After is null ? null : entry.Id;
        entry.Changes.Add(new() { Kind = Report.Kind, RowId = report.Id, Before = change.After, After = change.Before });
        await HistoryBook.CloseAsync(db, entry, ct);
        return entry.Id;
    }

    /// <summary>Some of the rows that cite the report: <c>projects/health-valley</c>.</summary>
    internal static async Task<IReadOnlyList<string>> CitingAsync(DashboardDb db, string report, CancellationToken ct)
    {
        var citing = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(t => typeof(CitedRow).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!))
            citing.AddRange(await StoreSql.RowsAsync(db, $"SELECT Id FROM \"{table}\" WHERE ReportId = $report ORDER BY Id LIMIT {MostNamed}",
                [("$report", report)], row => $"{table.ToLowerInvariant()}/{row.GetString(0)}", ct));
        citing.AddRange(await db.Statements.Where(s => s.ReportId == report && s.WithdrawnByEntryId == null).OrderBy(s => s.Id).Take(MostNamed)
            .Select(s => "statements/" + s.SubjectId).ToListAsync(ct));
        return [.. citing.Distinct().Take(MostNamed)];
    }

    /// <summary>Texts that are no longer what their hash says.</summary>
    internal static async Task<IReadOnlyList<string>> AlteredAsync(DashboardDb db, CancellationToken ct)
    {
        var altered = new List<string>();
        await foreach (var document in db.ReportDocuments.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (ReportFile.HashOf(document.Text) != document.Hash) altered.Add($"text of {Report.Kind}/{document.ReportId}");
        return altered;
    }

    private static async Task<IReadOnlyList<string>> SameTextAsync(DashboardDb db, Report report, CancellationToken ct)
    {
        var hash = await db.ReportDocuments.Where(d => d.ReportId == report.Id).Select(d => d.Hash).SingleAsync(ct);
        return await db.ReportDocuments.Where(d => d.Hash == hash && d.ReportId != report.Id && db.Reports.Any(r => r.Id == d.ReportId))
            .Select(d => $"{Report.Kind}/{d.ReportId}").ToListAsync(ct);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
