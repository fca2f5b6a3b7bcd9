using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>A selection as a table for programs: cells as the data folder has them, and where each row comes from.</summary>
public static class ExportStream
{
    /// <param name="selection">Which rows.</param>
    /// <param name="db">Stays open while the rows are read.</param>
    /// <param name="captions">What the columns are called.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RecordStream> OfAsync(
        ExportSelection selection, DashboardDb db, Func<string, string> captions, CancellationToken ct)
    {
        var kind = selection.Kind;
        if (!kind.IsImported)
            return new([.. kind.Columns.Select(captions)], selection.RowsAsync(db, ct)
                .Select(row => (IReadOnlyList<object?>)[.. row.SkipLast(1)]));
        var sources = await ExportedSources.OfAsync(kind, db, ct);
        return new([.. kind.Columns.Append(ExportedSources.Column).Select(captions)],
            selection.RowsAsync(db, ct).Select(row => (IReadOnlyList<object?>)[.. row.SkipLast(1), sources.Of(row)]));
    }
}
