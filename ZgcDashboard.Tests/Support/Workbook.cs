using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Support;

/// <summary>Workbooks in memory.</summary>
internal static class Workbook
{
    /// <summary>The table as it is.</summary>
    public static Task<byte[]> OfAsync(RecordTable table, CancellationToken ct) => BytesAsync(stream => SheetWriter.WriteAsync([Sheet.Of(table)], stream, ct));

    /// <summary>What a person downloads.</summary>
    public static async Task<byte[]> OfAsync(ExportSelection selection, SeededStore store, CancellationToken ct)
    {
        await using var db = store.Db.Present();
        var sheet = await ExportSheet.OfAsync(selection, db, ct);
        return await BytesAsync(stream => sheet.WriteAsync(db, stream, ct));
    }

    public static async Task<byte[]> BytesAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }
}
