using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Api;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// Which rows of a list are exported: <c>stage=approval</c> keeps those with this cell, <c>stage=none</c> those without one,
/// <c>park=haidian,changping</c> those with either, <c>q=…</c> those whose names hold the text. The words are those of the pages' addresses.
/// </summary>
public static class ExportFilter
{
    /// <param name="kind">Of the rows.</param>
    /// <param name="query">Is told of a word or an id that there is not.</param>
    /// <param name="day">From which what is due is seen.</param>
    /// <param name="db">Says which ids there are.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<ExportSelection> OfAsync(RecordKind kind, ApiQuery query, DateOnly day, DashboardDb db, CancellationToken ct)
    {
        var cells = new List<(string, IReadOnlyList<string?>)>();
        foreach (var column in kind.Columns)
            if ((await KnownAsync(kind, column, db, ct) is { } known ? query.KnownOf(column, [.. known, Urls.None]) : query.Text(column)) is { } value)
                cells.Add((column, Values(kind, column, value)));
        var selection = new ExportSelection(kind, cells, query.Text("q"));
        return kind.Name == "projects" ? await WithDueAsync(await WithBodiesAsync(selection, query, db, ct), query, day, db, ct) : selection;
    }

    /// <summary>How what the projects have to reach stands is told by other rows than theirs.</summary>
    private static async Task<ExportSelection> WithDueAsync(ExportSelection selection, ApiQuery query, DateOnly day, DashboardDb db, CancellationToken ct)
    {
        var (late, due) = (query.SeveralOf("late", [.. DueSought.Words.Keys]), query.Known("due", [DueSought.Within]));
        var words = late.Where(DueSought.Words.ContainsKey).ToList();
        if (ProjectsSought.Of(null, DueSought.Of(words, due, day)) is not { } sought) return selection;
        return selection with
        {
            Ids = await sought.IdsAsync(db, ct),
            Chosen = [.. selection.Chosen, .. words.Select(word => ("late", word)), .. due is null ? [] : new[] { ("due", due) }],
        };
    }

    /// <summary>Who is responsible is no cell of its own: a project's cell may name several.</summary>
    private static async Task<ExportSelection> WithBodiesAsync(ExportSelection selection, ApiQuery query, DashboardDb db, CancellationToken ct)
    {
        if (query.TextOf("responsible") is null) return selection;
        var texts = await db.Projects.Where(p => p.ResponsibleZh != null || p.ResponsibleEn != null)
            .Select(p => new { p.ResponsibleZh, p.ResponsibleEn }).Distinct().ToListAsync(ct);
        var known = texts.SelectMany(t => ListedNames.Of(Bilingual.Of(t.ResponsibleZh, t.ResponsibleEn))).Select(ListedNames.WordOf);
        var wanted = query.SeveralOf("responsible", [.. known.Distinct(), Urls.None]);
        return selection with
        {
            Bodies = [.. wanted.Select(body => body == Urls.None ? null : body)],
            Chosen = [.. wanted.Select(body => (ColumnText.Caption("responsible_zh"), body))],
        };
    }

    /// <summary>The values that a column's cells can have; null where they can be anything.</summary>
    private static async Task<IReadOnlyList<string>?> KnownAsync(RecordKind kind, string column, DashboardDb db, CancellationToken ct)
    {
        var type = CellType.Of(kind, column);
        if (type.Shape == CellShape.Word) return type.Choices;
        return type.Shape is CellShape.Reference or CellShape.References && RecordKinds.Find(type.To) is { } of
            ? [.. (await of.TableAsync(db, ct)).Rows.Select(row => (string)row[0]!)] : null;
    }

    /// <summary>A comma in a text is the text's own.</summary>
    private static IReadOnlyList<string?> Values(RecordKind kind, string column, string value) =>
        [.. (kind.FormOf(column) == ColumnForm.Text ? [value] : SeveralValues.Split([value])).Select(v => v == Urls.None ? null : v)];
}
