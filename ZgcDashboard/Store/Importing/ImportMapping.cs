using System.Globalization;
using System.Text;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>What a rate of at most one means in a column.</summary>
public enum RateReading
{
    /// <summary>Not known: such a cell is refused.</summary>
    Ask,

    /// <summary>0.56 is 0.56 %.</summary>
    Percent,

    /// <summary>0.56 is 56 %.</summary>
    Fraction,
}

/// <summary>A column of the file and how it is read.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Column">The kind's column; null where it is left out.</param>
/// <param name="Form">What its cells hold.</param>
/// <param name="Unit">Of amounts: one of <see cref="UnitWords"/>. Null where the file does not say one that is
/// known: then it is asked.</param>
/// <param name="Rates">Of rates.</param>
public sealed record ImportColumn(string Header, string? Column, ColumnForm Form, string? Unit = null, RateReading Rates = RateReading.Ask)
{
    /// <summary>The unit that the file says and nobody knows.</summary>
    public string? UnknownUnit { get; init; }

    /// <summary>What stands in the header's brackets and is not understood.</summary>
    public string? Ignored { get; init; }

    /// <summary>Whether the sheet does not show it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it says where the rows came from before: it is left out, for they come from this file now.</summary>
    public bool IsSource { get; init; }
}

/// <summary>How a file is read: where its header stands, and what each of its columns is.</summary>
/// <param name="HeaderRow">The index of the header's last row among the file's rows.</param>
/// <param name="Columns">In the file's order.</param>
public sealed record ImportMapping(int HeaderRow, IReadOnlyList<ImportColumn> Columns)
{
    private const int MostTitleRows = 10;

    /// <summary>Headers of columns that number the rows of the sheet and say nothing of the row.</summary>
    private static readonly string[] RowNumbers = ["序号", "行号", "no.", "no"];

    /// <summary>Columns of rates with cells of at most one, whose meaning is not known.</summary>
    public IReadOnlyList<ImportColumn> Ambiguous { get; init; } = [];

    /// <summary>Columns of amounts with cells whose unit is not known.</summary>
    public IReadOnlyList<ImportColumn> WithoutUnit { get; init; } = [];

    /// <summary>What is to be known of how the header was read.</summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    /// <summary>The mapping that the headers suggest; what is not known is left out.</summary>
    public static ImportMapping Guess(RecordKind kind, ImportFile file)
    {
        var header = HeaderRows.Of(kind, file);
        var beside = file.Rows.Take(header.First).Concat(file.Rows.Skip(header.Last + 1).Where(row => LeftOutRows.IsFooter(row.Cells)));
        var title = UnitOf(beside.SelectMany(r => r.Cells));
        var columns = header.Cells.Select((cells, place) => Guess(kind, cells,
            title) with
        { IsHidden = file.HiddenPlaces.Contains(place) }).ToList();
        for (var place = 0; place < columns.Count; place++)
            if (columns[place] is { IsHidden: true, Column: not (null or "id") } hidden)
                columns[place] = new(hidden.Header, null, ColumnForm.Text) { IsHidden = true };
        return new ImportMapping(header.Last, columns) { Remarks = [.. RemarksOn(header, columns)] }.Over(file);
    }

    /// <summary>
    /// The sheet whose headers say most of the kind's columns; the first of equals, and one that is shown before all
    /// that are not.
    /// </summary>
    public static ImportFile Best(RecordKind kind, IReadOnlyList<ImportFile> sheets) => Shown(sheets).MaxBy(sheet => Known(kind, sheet))!;

    /// <summary>
    /// The kind whose columns the headers say best; of equals the one that the sheet speaks of, or the one with the
    /// fewest columns.
    /// </summary>
    public static RecordKind BestKind(IReadOnlyList<ImportFile> sheets) => RecordKinds.All.Where(kind => kind.IsImported)
        .OrderByDescending(kind => Shown(sheets).Max(sheet => Known(kind, sheet)))
        .ThenByDescending(kind => Shown(sheets)
            .Max(sheet => sheet.Rows.Take(MostTitleRows).SelectMany(row => row.Cells).Append(sheet.Name)
            .Count(cell => ImportHeader.SpeaksOf(cell, kind))))
        .ThenBy(kind => kind.Columns.Count).First();

    /// <summary>How many of the sheet's headers are columns of the kind.</summary>
    public static int Known(RecordKind kind, ImportFile sheet) => HeaderRows.Of(kind, sheet).Known(kind);

    /// <summary>The same with another reading of one column.</summary>
    /// <param name="place">Its place in the file, from 0.</param>
    /// <param name="column">How it is read.</param>
    /// <param name="file">The file.</param>
    public ImportMapping With(int place, ImportColumn column, ImportFile file) =>
        (this with { Columns = [.. Columns.Select((c, i) => i == place ? column : c)] }).Over(file);

    /// <summary>The same with this unit wherever none is known.</summary>
    public ImportMapping WithUnit(string unit, ImportFile file) =>
        (this with
        {
            Columns = [.. Columns.Select(c => c is { Form: ColumnForm.Amount, Column: not null, Unit: null }
            ? c with { Unit = unit } : c)]
        }).Over(file);

    /// <summary>The kind's column that a column of the file is to be, with the unit that its header says.</summary>
    public static ImportColumn Read(RecordKind kind, ImportColumn of, string? column)
    {
        var name = HeaderName.Of(of.Header);
        return column is null ? new(of.Header, null, ColumnForm.Text) { IsHidden = of.IsHidden }
            : Of(kind, of.Header, new(column, of.Unit ?? name.Unit) { UnknownUnit = name.UnknownUnit },
                default) with
            { IsHidden = of.IsHidden };
    }

    /// <summary>What keeps the file from being read so; null where nothing does.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="all">Whether every column must be known.</param>
    public Fault? Problem(RecordKind kind, bool all)
    {
        if (all && Columns.FirstOrDefault(c => c is { Column: null, IsHidden: false, IsSource: false, Header.Length: > 0 }
            && !RowNumbers.Contains(NameFold.Of(c.Header))) is { } unknown)
            return new(FaultRule.UnknownColumn, unknown.Header, string.Join(", ", kind.Columns));
        var known = Columns.Where(c => c.Column is not null).ToList();
        if (known.GroupBy(c => c.Column).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new(FaultRule.ColumnTwice, ColumnText.Caption(twice.Key!), string.Join(", ", twice.Select(c => c.Header)));
        return known.Any(c => c.Column == "id") || RowNames.CanTell(kind, [.. known.Select(c => c.Column!)]) ? null
            : new(FaultRule.ColumnMissing, "id");
    }

    /// <summary>The unit that a column's amounts are asked for; null where all are known.</summary>
    public Fault? UnitAsked => WithoutUnit is [var column, ..]
        ? column.UnknownUnit is { } unit ? new(FaultRule.UnitUnknown, column.Header, unit) : new(FaultRule.UnitMissing, column.Header)
        : null;

    private static IReadOnlyList<ImportFile> Shown(IReadOnlyList<ImportFile> sheets) =>
        sheets.Where(sheet => !sheet.IsHidden).ToList() is { Count: > 0 } shown ? shown : sheets;

    /// <summary>Of the whole sheet; two that differ are none that is known.</summary>
    private static (string? Unit, string? Unknown) UnitOf(IEnumerable<string> cells)
    {
        var said = cells.Distinct().Select(ImportHeader.UnitOfTitle).Where(unit => unit != default).Distinct().ToList();
        return said.Count > 1 ? (null, string.Join(" / ", said.Select(unit => unit.Unit ?? unit.Unknown))) : said.FirstOrDefault();
    }

    private static ImportColumn Guess(RecordKind kind, IReadOnlyList<string> header, (string? Unit, string? Unknown) title) =>
        HeaderRows.Guess(kind, header) is { } guess
        ? Of(kind, HeaderRows.Text(header), guess, title)
        : new(HeaderRows.Text(header), null, ColumnForm.Text) { IsSource = ImportHeader.IsSource(HeaderRows.Text(header)) };

    private static ImportColumn Of(RecordKind kind, string header, ImportHeader guess, (string? Unit, string? Unknown) title)
    {
        var form = kind.FormOf(guess.Column);
        var column = new ImportColumn(header, guess.Column, form) { Ignored = guess.Ignored };
        return form switch
        {
            ColumnForm.Amount when guess is { Unit: null or "%", UnknownUnit: null } =>
                column with { Unit = title.Unit, UnknownUnit = title.Unknown },
            ColumnForm.Amount => column with { Unit = guess.Unit, UnknownUnit = guess.UnknownUnit },
            ColumnForm.Rate => column with { Rates = guess.Unit == "%" ? RateReading.Percent : RateReading.Ask },
            _ => column,
        };
    }

    private static IEnumerable<Fault> RemarksOn(HeaderRows header, IReadOnlyList<ImportColumn> columns)
    {
        if (header.Depth > 1) yield return new(FaultRule.HeaderOfRows, $"{header.Depth}");
        foreach (var column in columns)
            if (column is { IsHidden: true, Header.Length: > 0 })
                yield return new(column.Column is null ? FaultRule.HiddenColumn : FaultRule.HiddenId, column.Header);
            else if (column is { IsSource: true, Column: null }) yield return new(FaultRule.SourceIgnored, column.Header);
            else if (column is { Ignored: { } ignored, Column: { } read }) yield return new(FaultRule.HeaderIgnored, column.Header,
                ColumnText.CaptionOrName(read))
            { Column = read };
            else if (column is { Form: ColumnForm.Amount, Unit: { } unit, Column: { } own }
                && column.Header == own) yield return new(FaultRule.UnitOfDataFolder, own, unit);
    }

    private ImportMapping Over(ImportFile file) => this with
    {
        Ambiguous = [.. Columns.Where((column, i) => column is { Form: ColumnForm.Rate, Column: not null }
            && Cells(file, i).Any(IsAtMostOne))],
        WithoutUnit = [.. Columns.Where((column, i) => column is { Form: ColumnForm.Amount, Column: not null, Unit: null }
            && Cells(file, i).Any(ImportedCell.NeedsUnit))],
    };

    private IEnumerable<string> Cells(ImportFile file, int place) => file.Rows.Skip(HeaderRow + 1)
        .Where(row => place < row.Cells.Count && row.Cells[place].Length > 0 && LeftOutRows.IsFooter(row.Cells) is false)
            .Select(row => row.Cells[place]);

    private static bool IsAtMostOne(string cell) =>
        decimal.TryParse(cell.IsNormalized(NormalizationForm.FormKC) ? cell : cell.Normalize(NormalizationForm.FormKC),
            NumberStyles.Number, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1;
}
