using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>The changes as a table: numbers as numbers, and where both sides come from. No import reads it back.</summary>
public sealed class ChangeExport(ChangeFacets facets, IStringLocalizer<ChangeText> text)
{
    /// <summary>Of a percentage: more are not seen.</summary>
    private const int Decimals = 2;

    private static readonly (string Column, int Width)[] Columns =
    [
        ("kind", 16), ("name", 40), ("id", 24), ("nature", 10), ("field", 20), ("was", 32), ("is", 32), ("difference", 14), ("low", 14), ("high", 14),
        ("percent", 12), ("within", 10), ("parks", 20), ("wasFrom", 32), ("isFrom", 32), ("entry", 10), ("atUtc", 20), ("by", 16),
    ];

    public async Task<RecordStream> RowsAsync(ChangeFilter filter, CancellationToken ct)
    {
        var model = await facets.Queries.ModelAsync(filter.Span, ct);
        return new([.. Columns.Select(c => text[$"Column.{c.Column}"].Value)], filter.Of(model).Select(l => Cells(l, model, entry => entry)).ToAsyncEnumerable());
    }

    public async Task WriteAsync(ChangeFilter filter, Stream stream, CancellationToken ct)
    {
        var model = await facets.Queries.ModelAsync(filter.Span, ct);
        var lines = filter.Of(model);
        string[] above = [text["Title"], .. facets.Said(model, filter), text["Shown", lines.Count, model.Lines.Count]];
        var sheet = new Sheet(text["Title"], above, [.. Columns.Select(c => new SheetColumn(text[$"Column.{c.Column}"], c.Width))],
            lines.Select(l => Cells(l, model, entry => new SheetNumber(entry, IsGrouped: false))).ToAsyncEnumerable());
        await SheetWriter.WriteAsync([sheet], stream, ct);
    }

    private IReadOnlyList<object?> Cells(ChangeLine line, ChangesModel model, Func<long, object> entry)
    {
        var (words, moved) = (facets.Words, line.Moved);
        var known = moved is { Interval.IsUnknown: false } ? moved : null;
        return
        [
            words.Kind(line.Kind.Name), ChangeWords.Name(line), line.Id, words.Nature(line.Nature), ChangeWords.Field(line),
            words.Was(line, model), words.Is(line, model), moved?.Difference,
            known is { Interval.IsBoundedBelow: true } ? known.Interval.Low : null, known?.Interval.High, moved?.Percent is { } percent ? Math.Round(percent, Decimals) : null,
            known is null ? null : text[known.IsWithinRounding ? "Yes" : "No"].Value, words.Parks(line, model),
            From(line.WasFrom), From(line.IsFrom), entry(line.Written.Entry),
            line.Written.AtUtc.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), line.Written.By,
        ];
    }

    private static string? From(Citation? citation) => citation switch
    {
        Submission submission => ExportedSources.Of(submission),
        ReportPlace place => CitationWords.Of(place),
        _ => null,
    };
}
