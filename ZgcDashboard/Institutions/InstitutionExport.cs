using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Institutions;

/// <summary>The list of institutions as a table. They are gathered from several lists, so that no import reads it back.</summary>
public sealed class InstitutionExport(InstitutionFacets facets, IStringLocalizer<InstitutionText> text, Terms terms)
{
    private static readonly (string Column, int Width)[] Columns =
        [("name", 32), ("names", 32), ("kind", 16), ("role", 48), ("policies", 12), ("projects", 12), ("funds", 12), ("tasks", 12), ("sections", 24), ("source", 40)];

    public async Task<RecordStream> RowsAsync(InstitutionFilter filter, CancellationToken ct)
    {
        var model = await facets.Queries.ModelAsync(ct);
        return new([.. Columns.Select(c => Title(c.Column))], filter.Of(model.Rows).Select(r => Cells(r, count => count)).ToAsyncEnumerable());
    }

    public async Task WriteAsync(InstitutionFilter filter, Stream stream, CancellationToken ct)
    {
        var model = await facets.Queries.ModelAsync(ct);
        var rows = filter.Of(model.Rows);
        string[] above = [text["Title"], .. facets.Said(model, filter).Select(f => $"{f.Name}: {f.Value}"), text["Shown", rows.Count, model.Rows.Count]];
        var sheet = new Sheet(text["Title"], above, [.. Columns.Select(c => new SheetColumn(Title(c.Column), c.Width))],
            rows.Select(r => Cells(r, count => new SheetNumber(count, IsGrouped: true))).ToAsyncEnumerable());
        await SheetWriter.WriteAsync([sheet], stream, ct);
    }

    private string Title(string column) => text[$"Column.{column}"];

    private IReadOnlyList<object?> Cells(InstitutionRow row, Func<int, object> count) =>
    [
        row.Name.ToString(), string.Join(text["And"], row.OtherNames), row.Kind is { } kind ? terms.Of(kind) : text["Kind.None"].Value,
        row.Role?.ToString() ?? terms.NotReported, count(row.Policies.Count), count(row.Projects), count(row.Funds.Count), count(row.Tasks.Count),
        string.Join(text["And"], row.Sections.Select(CitationWords.Section)),
        string.Join(text["And"], row.Citations.Select(c => c is Submission submission ? ExportedSources.Of(submission) : CitationWords.Of(c as ReportPlace))),
    ];
}
