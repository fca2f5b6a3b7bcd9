using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>
/// Cells as a person reads them, in their language: words and names in place of ids, dates and numbers as such. What
/// would not lead an import back to the same id (two funds of one name) stays the id.
/// </summary>
internal sealed class ExportedCells
{
    private readonly RecordKind _kind;
    private readonly ImportNames _names;
    private readonly Dictionary<(string Column, string Id), string> _ids;
    private readonly Dictionary<(string Column, string Cell), string> _shown = [];

    private ExportedCells(RecordKind kind, ImportNames names, Dictionary<(string, string), string> ids) =>
        (_kind, _names, _ids) = (kind, names, ids);

    public static async Task<ExportedCells> OfAsync(RecordKind kind, DashboardDb db, CancellationToken ct)
    {
        var ids = new Dictionary<(string, string), string>();
        void Add(string column, string id, string zh, string? en) => ids[(column, id)] = English && !string.IsNullOrEmpty(en) ? en : zh;
        foreach (var park in await db.Parks.AsNoTracking().ToListAsync(ct)) Add("park", park.Id, park.NameZh, park.NameEn);
        foreach (var place in await db.Places.AsNoTracking().ToListAsync(ct)) Add("place", place.Id, place.NameZh, place.NameEn);
        foreach (var fund in await db.Funds.AsNoTracking().ToListAsync(ct)) Add("fund", fund.Id, fund.NameZh, fund.NameEn);
        foreach (var budget in await db.Budgets.AsNoTracking().ToListAsync(ct)) Add("budget", budget.Id, budget.NameZh, budget.NameEn);
        return new(kind, await ImportNames.OfAsync(db, kind, ct), ids);
    }

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public IReadOnlyList<object?> Of(IReadOnlyList<object?> row) => [.. row.Select((cell, i) => Of(_kind.Columns[i], cell))];

    /// <param name="column">One of the kind's.</param>
    /// <param name="cell">As the data folder has it.</param>
    public object? Of(string column, object? cell)
    {
        if (RecordTable.Text(cell) is not { Length: > 0 } text) return null;
        return _kind.FormOf(column) switch
        {
            ColumnForm.Word or ColumnForm.Reference => Shown(column, text),
            ColumnForm.Flag => Flag(text),
            ColumnForm.Date or ColumnForm.Day => Date(text),
            ColumnForm.Whole => Number(text, isGrouped: false),
            ColumnForm.Rate => Number(text, isGrouped: false),
            ColumnForm.Amount or ColumnForm.Number => Number(text, isGrouped: true),
            _ => ProtectedText.Protect(text, executes: false),
        };
    }

    private static string Flag(string text) =>
        (text == "true", English) switch { (true, true) => "yes", (false, true) => "no", (true, false) => "是", _ => "否" };

    private static object Number(string text, bool isGrouped) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) ? new SheetNumber(number, isGrouped) : text;

    /// <summary>A day and a month are dates; what is longer is a text, as people of the language write it.</summary>
    private static object Date(string text)
    {
        if (!ReportedDate.TryParse(text, out var date)) return text;
        return date.Precision switch
        {
            DatePrecision.Day => date.Start,
            DatePrecision.Month => new SheetMonth(date.Start),
            DatePrecision.Year when !English => $"{date.Start.Year}年",
            DatePrecision.HalfYear when !English => $"{date.Start.Year}年{(date.Start.Month == 1 ? '上' : '下')}半年",
            DatePrecision.Quarter when !English => $"{date.Start.Year}年第{"一二三四"[date.Start.Month / 3]}季度",
            _ => text,
        };
    }

    private string Shown(string column, string cell)
    {
        if (_shown.TryGetValue((column, cell), out var known)) return known;
        var name = column == "parks"
            ? string.Join(English ? "; " : "、", cell.Split(';').Select(id => _ids.GetValueOrDefault(("park", id), id)))
            : _ids.GetValueOrDefault((column, cell)) ?? ImportNames.Word(_kind, column, cell);
        return _shown[(column, cell)] = LeadsBack(column, name, cell) ? name : cell;
    }

    private bool LeadsBack(string column, string name, string cell) =>
        _names.Resolve(column, ImportedCell.Normal(new("", column, _kind.FormOf(column)), name)) == cell;
}
