using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.History;

/// <summary>
/// The log as a file, one changed field a row: for programs as the data folder writes cells, for people in their
/// language.
/// </summary>
public sealed class HistoryExport(
    HistoryQueries queries, RecordNameQueries names, CellTexts cells, TimeProvider clock, IStringLocalizer<HistoryText> text,
    IStringLocalizer<DataText> data)
{
    private static readonly string[] Columns = ["entry", "at_utc", "by", "origin", "why", "undoes", "kind", "record", "column", "before",
        "after", "source"];

    /// <summary>For programs.</summary>
    public static RecordStream Rows(IAsyncEnumerable<(HistoryEntry Entry, ChangeRow Change)> changes) =>
        new(Columns, changes.SelectMany(Fields));

    /// <summary>For people.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="accounts">Whether entries of accounts are among them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Sheet> SheetAsync(HistoryFilter filter, bool accounts, CancellationToken ct)
    {
        var known = await names.AllAsync(ct);
        SheetColumn[] columns =
        [
            new(text["Column.Entry"], 8), new(text["Column.At"], 20), new(text["Column.By"], 14), new(text["Column.Origin"], 12),
            new(text["Column.Why"], 28), new(text["Dimension.kind"], 16),
            new(text["Sheet.Record"], 32), new(text["Record"], 24), new(text["Sheet.Field"], 18), new(text["Sheet.Before"], 32),
            new(text["Sheet.After"], 32),
            new(ExportedSources.Caption, 40),
        ];
        return new(text["Title"], [text["Title"],
            text["Sheet.Filter", filter.IsEmpty ? text["Sheet.All"].Value : Uri.UnescapeDataString(filter.Address.Split('?')[^1])]],
            columns, queries.ChangesAsync(filter, accounts, ct).SelectMany(row => Fields(row, known)));
    }

    private static IEnumerable<IReadOnlyList<object?>> Fields((HistoryEntry Entry, ChangeRow Change) row) =>
        row.Change.Columns.Select(column => (IReadOnlyList<object?>)
    [
        row.Entry.Id, row.Entry.AtUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Entry.By, row.Entry.Origin,
        row.Entry.Why, row.Entry.Undoes,
        row.Change.Kind, row.Change.RowId, column, row.Change.Before?.GetValueOrDefault(column),
        row.Change.After?.GetValueOrDefault(column),
        Source(row.Entry, row.Change),
    ]);

    /// <summary>The file with its sheet and row, or the reason; what the store began with comes from its report.</summary>
    private static string? Source(HistoryEntry entry, ChangeRow change) =>
        entry.Origin == Origins.Seeding ? null : ExportedSources.Of(entry.ToSubmission(change.Line));

    private IEnumerable<IReadOnlyList<object?>> Fields((HistoryEntry Entry, ChangeRow Change) row, RecordNames known)
    {
        var ((entry, change), kind) = (row, row.Change.Of);
        object? Shown(IReadOnlyDictionary<string, string>? side, string column) =>
            side?.GetValueOrDefault(column) is { } cell ? cells.Of(kind, column, cell, known) : null;
        return change.Columns.Select(column => (IReadOnlyList<object?>)
        [
            new SheetNumber(entry.Id, IsGrouped: false),
            TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(entry.AtUtc, DateTimeKind.Utc), clock.LocalTimeZone),
            Words.Person(text, entry.By), Words.Origin(text, entry.Origin), entry.Why, data[$"Kind.{change.Kind}"].Value,
            change.Name, change.RowId, kind is null ? column
                : ColumnText.Caption(column), Shown(change.Before, column), Shown(change.After, column),
            Source(entry, change),
        ]);
    }
}
