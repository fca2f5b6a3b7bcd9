using ZgcDashboard.Api;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// Which rows of a list are exported: <c>stage=approval</c> keeps those with this cell, <c>stage=none</c> those without one,
/// <c>q=…</c> those whose names hold the text. The words are those of the pages' addresses.
/// </summary>
public static class ExportFilter
{
    /// <summary>Columns that are names.</summary>
    private static readonly string[] Names = ["name_zh", "name_en", "title_zh", "title_en", "subject_zh", "subject_en", "text_zh", "text_en"];

    public static RecordTable Apply(RecordTable table, ApiQuery query)
    {
        var wanted = table.Columns.Select((column, i) => (i, Value: query.Text(column))).Where(w => w.Value is not null).ToList();
        var text = query.Text("q");
        if (wanted.Count == 0 && text is null) return table;
        return table with { Rows = [.. table.Rows.Where(row => wanted.All(w => Holds(row[w.i], w.Value!)) && (text is null || Named(table, row, text)))] };
    }

    private static bool Holds(object? cell, string value)
    {
        var text = RecordTable.Text(cell);
        return value == Urls.None ? text.Length == 0 : text == value || text.Split(';').Contains(value);
    }

    private static bool Named(RecordTable table, IReadOnlyList<object?> row, string text) =>
        row.Where((_, i) => Names.Contains(table.Columns[i])).Any(cell => NameSearch.Holds(RecordTable.Text(cell), text));
}
