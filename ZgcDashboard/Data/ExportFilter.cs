using ZgcDashboard.Api;
using ZgcDashboard.Lists;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// Which rows of a list are exported: <c>stage=approval</c> keeps those with this cell, <c>stage=none</c> those without one,
/// <c>park=haidian,changping</c> those with either, <c>q=…</c> those whose names hold the text. The words are those of the pages' addresses.
/// </summary>
public static class ExportFilter
{
    public static ExportSelection Of(RecordKind kind, ApiQuery query)
    {
        var cells = kind.Columns.Select(column => (column, Value: query.Text(column))).Where(c => c.Value is not null).ToList();
        return new(kind, [.. cells.Select(c => (c.column, Values(kind, c.column, c.Value!)))], query.Text("q"));
    }

    /// <summary>A comma in a text is the text's own.</summary>
    private static IReadOnlyList<string?> Values(RecordKind kind, string column, string value) =>
        [.. (ColumnForms.Of(kind, column) == ColumnForm.Text ? [value] : SeveralValues.Split([value])).Select(v => v == Urls.None ? null : v)];
}
