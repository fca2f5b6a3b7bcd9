using System.Globalization;
using System.Resources;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>
/// A kind's rows as a sheet for people, in their language: its title, the dates of its data and its filter above the
/// table, names in place of ids, typed cells. An import reads it back and finds nothing changed.
/// </summary>
public sealed class ExportSheet
{
    private static readonly ResourceManager Texts = new(typeof(ExportText));
    private static readonly string[] Long = ["note_", "next_step_", "text_", "title_", "issuers_"];

    private readonly ExportSelection _selection;
    private readonly ExportSummary _summary;
    private readonly ExportedCells _cells;
    private readonly ExportedSources _sources;
    private readonly bool _isSynthetic;

    private ExportSheet(ExportSelection selection, ExportSummary summary, ExportedCells cells, ExportedSources sources, bool isSynthetic) =>
        (_selection, _summary, _cells, _sources, _isSynthetic) = (selection, summary, cells, sources, isSynthetic);

    public static async Task<ExportSheet> OfAsync(ExportSelection selection, DashboardDb db, CancellationToken ct) => new(
        selection, await ExportSummary.OfAsync(selection, db, ct), await ExportedCells.OfAsync(selection.Kind, db, ct),
        await ExportedSources.OfAsync(selection.Kind, db, ct), await db.HoldsSyntheticAsync(ct));

    public int Rows => _summary.Rows;

    /// <summary>重点项目 2018-06-30.xlsx</summary>
    public string FileName => string.Join(' ', ((string?[])[Title, _selection.IsAll ? null : Text("Filtered"), Day(_summary.Latest)])
        .OfType<string>()) + ".xlsx";

    private string Title => Text($"Title.{_selection.Kind.Name}") + (_isSynthetic ? Text("Synthetic") : "");

    /// <summary>What the sheet is called, for whoever writes it elsewhere.</summary>
    public Task WriteAsync(DashboardDb db, Stream stream, CancellationToken ct) => SheetWriter.WriteAsync([Of(db, ct)], stream, ct);

    private Sheet Of(DashboardDb db, CancellationToken ct) => new(Text($"Title.{_selection.Kind.Name}"), [Title, Dates(), Filter()],
        [.. Columns()], _selection.RowsAsync(db, ct).Select(Row));

    /// <summary>The sub-parks are fixed: they come from nowhere.</summary>
    private bool HasSource => _selection.Kind.IsImported;

    private IEnumerable<SheetColumn> Columns()
    {
        var own = _selection.Kind.Columns.Select(column => new SheetColumn(ImportHeader.Caption(_selection.Kind, column), Width(column)));
        return HasSource ? own.Append(new(ExportedSources.Caption, 40)) : own;
    }

    private IReadOnlyList<object?> Row(IReadOnlyList<object?> row)
    {
        var own = _cells.Of([.. row.Take(_selection.Kind.Columns.Count)]);
        return HasSource ? [.. own, _sources.Of(row)] : own;
    }

    private string Dates()
    {
        var dates = (Day(_summary.Earliest), Day(_summary.Latest)) switch
        {
            (null, _) when !ExportSummary.IsDated(_selection.Kind) => Text("Dates.None"),
            (null, _) => Text("Dates.Undated"),
            var (first, last) when first == last => Text("Dates.One", last!),
            var (first, last) => Text("Dates.Between", first!, last!),
        };
        var undated = _summary is { Latest: not null, Undated: > 0 } ? Text("Dates.Some", _summary.Undated) : "";
        return dates + undated + (AsOfMoment.Current is { } moment ? Text("AsOf", moment.Text) : "");
    }

    private string Filter()
    {
        var parts = _selection.Cells.Select(c => Text("Filter.Is", ColumnText.Caption(c.Column),
            string.Join(Text("Filter.Or"), c.Values.Select(v => Value(c.Column, v)))));
        parts = parts.Concat(_selection.Chosen.Select(c => Text("Filter.Is", c.Name, c.Value)));
        if (_selection.Text is { } text) parts = parts.Append(Text("Filter.Named", text));
        return Text("Filter", _selection.IsAll ? Text("Filter.All") : string.Join(Text("Filter.And"), parts), _summary.Rows);
    }

    private string Value(string column, string? value) => value is null ? Text("NotReported") : Shown(_cells.Of(column, value));

    private static string Shown(object? cell) => cell switch
    {
        SheetNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SheetMonth month => month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => $"{cell}",
    };

    private static string? Day(ReportedDate? date) => date?.ToString().Replace('/', '～');

    private int Width(string column) => _selection.Kind.FormOf(column) switch
    {
        ColumnForm.Id or ColumnForm.Reference => 24,
        ColumnForm.Text => Array.Exists(Long, begin => column.StartsWith(begin, StringComparison.Ordinal)) ? 48 : 28,
        ColumnForm.Amount or ColumnForm.Rate or ColumnForm.Word => 16,
        _ => 12,
    };

    private static string Text(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, CultureInfo.CurrentUICulture) ?? key, values);
}

/// <summary>What stands above an exported table.</summary>
internal sealed class ExportText;
