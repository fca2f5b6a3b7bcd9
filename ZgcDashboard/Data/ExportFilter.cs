using ZgcDashboard.Api;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// Which rows of a list are exported: <c>stage=approval</c> keeps those with this cell, <c>stage=none</c> those without one,
/// <c>q=…</c> those whose names hold the text. The words are those of the pages' addresses.
/// </summary>
public static class ExportFilter
{
    public static ExportSelection Of(RecordKind kind, ApiQuery query)
    {
        var cells = kind.Columns.Select(column => (column, Value: query.Text(column))).Where(c => c.Value is not null).ToList();
        return new(kind, [.. cells.Select(c => (c.column, c.Value == Urls.None ? null : c.Value))], query.Text("q"));
    }
}
