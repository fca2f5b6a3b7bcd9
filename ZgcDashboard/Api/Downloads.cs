using Microsoft.Net.Http.Headers;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Api;

/// <summary>
/// Files that are written while they are read from the store and sent: none of any size is held, and one whose
/// reader leaves ends.
/// </summary>
internal static class Downloads
{
    /// <summary>The formats in which a list can be had.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx"];

    /// <param name="selection">Which rows.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="db">Stays open while the rows are read.</param>
    /// <param name="response">Is written.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IResult> OfAsync(ExportSelection selection, string format, DashboardDb db, HttpResponse response, CancellationToken ct)
    {
        if (format == "csv")
        {
            var kind = selection.Kind;
            var name = await db.HoldsSyntheticAsync(ct) ? $"{kind.Name}-{Synthetic.Report}" : kind.Name;
            var rows = await ExportStream.OfAsync(selection, db, column => ImportHeader.Caption(kind, column), ct);
            return await CsvAsync(response, $"{name}.csv", rows, ct);
        }

        var sheet = await ExportSheet.OfAsync(selection, db, ct);
        return await XlsxAsync(response, sheet.FileName, stream => sheet.WriteAsync(db, stream, ct));
    }

    public static Task<IResult> CsvAsync(HttpResponse response, string name, RecordStream rows, CancellationToken ct) =>
        SendAsync(response, RecordFiles.CsvType, name, stream => RecordFiles.WriteCsvAsync(rows, stream, ct));

    public static Task<IResult> XlsxAsync(HttpResponse response, string name, Func<Stream, Task> write) =>
        SendAsync(response, RecordFiles.XlsxType, name, write);

    private static async Task<IResult> SendAsync(HttpResponse response, string type, string name, Func<Stream, Task> write)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = type;
        response.Headers.ContentDisposition = disposition.ToString();
        await write(response.Body);
        return Results.Empty;
    }
}
