using Microsoft.Net.Http.Headers;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// Files that are written while they are read from the store and sent: none of any size is held, and one whose
/// reader leaves ends.
/// </summary>
internal static class Downloads
{
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
