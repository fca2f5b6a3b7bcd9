using Microsoft.Extensions.Localization;
using ZgcDashboard.Api;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>
/// GET /data/template/{kind}.csv and .xlsx: a file to fill in, with headers in the reader's language; the XLSX
/// explains each column on a second sheet.
/// </summary>
public static class TemplateEndpoints
{
    private const int Narrow = 16;
    private const int Wide = 90;

    public static void MapTemplates(this IEndpointRouteBuilder routes) => routes
        .MapGet("/data/template/{kind}.{format}", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(
        string kind, string format, HttpResponse response, IStringLocalizer<ImportText> text, TemplateExplanations explanations,
        CancellationToken ct)
    {
        if (RecordKinds.Find(kind) is not { IsImported: true } list || format is not ("csv" or "xlsx"))
        {
            return Results.Problem($"There is no '{kind}.{format}'; there are {string.Join(", ", RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name))}, each as csv and xlsx.",
                statusCode: StatusCodes.Status404NotFound);
        }

        string[] columns = [.. list.Columns.Select(column => ImportHeader.Caption(list, column))];
        if (format == "csv") return await Downloads.CsvAsync(response, $"{kind}.csv", new RecordTable(columns, []).Stream, ct);
        Sheet[] sheets =
        [
            new(text["Template.Sheet"], [], [.. columns.Select(c => new SheetColumn(c, Narrow))],
                AsyncEnumerable.Empty<IReadOnlyList<object?>>()),
            new(text["Template.Explained"], [], [new(text["Template.Column"], Narrow), new(text["Template.What"], Wide)],
                explanations.Of(list).ToAsyncEnumerable()),
        ];
        return await Downloads.XlsxAsync(response, $"{kind}.xlsx", stream => SheetWriter.WriteAsync(sheets, stream, ct));
    }
}
