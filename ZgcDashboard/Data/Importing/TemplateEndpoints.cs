using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>GET /data/template/{kind}.csv and .xlsx: a file to fill in, with headers in the reader's language; the XLSX explains each column on a second sheet.</summary>
public static class TemplateEndpoints
{
    private static readonly OpenXmlConfiguration Sheet = new() { FreezeRowCount = 1, AutoFilter = false, EnableAutoWidth = true, FastMode = true, MaxWidth = 90 };

    public static void MapTemplates(this IEndpointRouteBuilder routes) => routes
        .MapGet("/data/template/{kind}.{format}", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(string kind, string format, IStringLocalizer<ImportText> text, TemplateExplanations explanations, CancellationToken ct)
    {
        if (RecordKinds.Find(kind) is not { IsImported: true } list || format is not ("csv" or "xlsx"))
        {
            return Results.Problem($"There is no '{kind}.{format}'; there are {string.Join(", ", RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name))}, each as csv and xlsx.",
                statusCode: StatusCodes.Status404NotFound);
        }

        string[] columns = [.. list.Columns.Select(column => ImportHeader.Caption(list, column))];
        if (format == "csv") return FileResults.Csv(new(columns, []), $"{kind}.csv", ct);
        var sheets = new Dictionary<string, object>
        {
            [text["Template.Sheet"]] = new[] { columns.ToDictionary(c => c, _ => (object)"") },
            [text["Template.Explained"]] = explanations.Of(list),
        };
        return await FileResults.XlsxAsync(stream => stream.SaveAsAsync(sheets, configuration: Sheet, cancellationToken: ct), $"{kind}.xlsx");
    }
}
