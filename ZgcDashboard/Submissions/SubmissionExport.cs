using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Submissions;

/// <summary>Who has sent what, a line for each period.</summary>
public sealed class SubmissionExport(IStringLocalizer<SubmissionsText> text, Terms terms)
{
    private static readonly (string Column, int Width)[] Columns =
        [("Unit", 24), ("List", 16), ("Park", 16), ("Period", 12), ("Due", 14), ("State", 14), ("FirstSent", 14), ("By", 16), ("File", 32), ("Rows", 10), ("ReturnedWhy", 40)];

    public RecordStream Rows(SubmissionsModel model, SubmissionFilter filter) =>
        new([.. Columns.Select(c => text[$"Export.{c.Column}"].Value)], Cells(model, filter).ToAsyncEnumerable());

    public Task WriteAsync(SubmissionsModel model, SubmissionFilter filter, Stream stream, CancellationToken ct) => SheetWriter.WriteAsync(
        [new(text["Title"], [text["Title"], text["Year", model.Year]], [.. Columns.Select(c => new SheetColumn(text[$"Export.{c.Column}"], c.Width))],
            Cells(model, filter).ToAsyncEnumerable())], stream, ct);

    private IEnumerable<IReadOnlyList<object?>> Cells(SubmissionsModel model, SubmissionFilter filter) => filter.CellsOf(model).Select(c => (IReadOnlyList<object?>)
    [
        c.Row.Duty.Unit.ToString(), terms.Of(c.Row.Duty.List), c.Row.Park?.ToString() ?? text["WholeZone"].Value, $"{c.Cell.Period}", Day(c.Cell.DueOn),
        text[$"State.{Word.Of(c.Cell.State)}"].Value, Day(c.Cell.Filing?.FirstSentOn), c.Cell.Filing?.SentBy, c.Cell.Filing?.File, c.Cell.Filing?.Rows, c.Cell.Filing?.ReturnedWhy,
    ]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
