using System.Globalization;
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
/// <param name="Unit">Of amounts: 万元, 亿元 or 元. Null where the file does not say; 万元 is taken then.</param>
/// <param name="Rates">Of rates.</param>
public sealed record ImportColumn(string Header, string? Column, ColumnForm Form, string? Unit = null, RateReading Rates = RateReading.Ask)
{
    /// <summary>Whether the unit is said, and not taken.</summary>
    public bool SaysUnit => Unit is not null;
}

/// <summary>How a file is read: where its header stands, and what each of its columns is.</summary>
/// <param name="HeaderRow">The index of the header among the file's rows; rows above it are a title.</param>
/// <param name="Columns">In the file's order.</param>
public sealed record ImportMapping(int HeaderRow, IReadOnlyList<ImportColumn> Columns)
{
    private const int MostTitleRows = 10;

    /// <summary>Headers of columns that number the rows of the sheet and say nothing of the row.</summary>
    private static readonly string[] RowNumbers = ["序号", "行号", "No."];

    /// <summary>Columns of rates with cells of at most one, whose meaning is not known.</summary>
    public IReadOnlyList<ImportColumn> Ambiguous { get; init; } = [];

    /// <summary>The mapping that the headers suggest; what is not known is left out.</summary>
    public static ImportMapping Guess(RecordKind kind, ImportFile file)
    {
        var header = Enumerable.Range(0, Math.Min(MostTitleRows, file.Rows.Count)).MaxBy(i => file.Rows[i].Cells.Count(cell => ImportHeader.Guess(cell, kind) is not null));
        var unit = file.Rows.Take(header).SelectMany(r => r.Cells).Select(ImportHeader.UnitOfTitle).FirstOrDefault(u => u is not null);
        var columns = file.Rows[header].Cells.Select(cell => Guess(kind, cell, unit)).ToList();
        return new ImportMapping(header, columns).Over(file);
    }

    /// <summary>The sheet whose headers say most of the kind's columns; the first of equals.</summary>
    public static ImportFile Best(RecordKind kind, IReadOnlyList<ImportFile> sheets) => sheets.MaxBy(sheet => Known(kind, sheet))!;

    /// <summary>The kind whose columns the headers say best; of equals the one that the sheet speaks of, or the one with the fewest columns.</summary>
    public static RecordKind BestKind(IReadOnlyList<ImportFile> sheets) => RecordKinds.All.Where(kind => kind.IsImported)
        .OrderByDescending(kind => sheets.Max(sheet => Known(kind, sheet)))
        .ThenByDescending(kind => sheets.Max(sheet => sheet.Rows.Take(MostTitleRows).SelectMany(row => row.Cells).Append(sheet.Name).Count(cell => ImportHeader.SpeaksOf(cell, kind))))
        .ThenBy(kind => kind.Columns.Count).First();

    /// <summary>How many of the sheet's headers are columns of the kind.</summary>
    public static int Known(RecordKind kind, ImportFile sheet) => sheet.Rows.Take(MostTitleRows).Max(row => row.Cells.Count(cell => ImportHeader.Guess(cell, kind) is not null));

    /// <summary>The same with another reading of one column.</summary>
    /// <param name="place">Its place in the file, from 0.</param>
    /// <param name="column">How it is read.</param>
    /// <param name="file">The file.</param>
    public ImportMapping With(int place, ImportColumn column, ImportFile file) =>
        (this with { Columns = [.. Columns.Select((c, i) => i == place ? column : c)] }).Over(file);

    /// <summary>The kind's column that a column of the file is to be, with the unit that its header says.</summary>
    public static ImportColumn Read(RecordKind kind, string header, string? column) => column is null
        ? new(header, null, ColumnForm.Text)
        : Of(kind, header, column, ImportHeader.Split(header).Unit, null);

    /// <summary>What keeps the file from being read so; null where nothing does.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="all">Whether every column must be known.</param>
    public Fault? Problem(RecordKind kind, bool all)
    {
        if (all && Columns.FirstOrDefault(c => c.Column is null && c.Header.Length > 0 && !RowNumbers.Contains(c.Header)) is { } unknown) return new(FaultRule.UnknownColumn, unknown.Header, string.Join(", ", kind.Columns));
        var known = Columns.Where(c => c.Column is not null).ToList();
        if (known.GroupBy(c => c.Column).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new(FaultRule.ColumnTwice, ImportHeader.Caption(twice.Key!), string.Join(", ", twice.Select(c => c.Header)));
        return known.Any(c => c.Column == "id") || RowNames.CanTell(kind, [.. known.Select(c => c.Column!)]) ? null : new(FaultRule.ColumnMissing, "id");
    }

    private static ImportColumn Guess(RecordKind kind, string header, string? titleUnit) => ImportHeader.Guess(header, kind) is { } guess
        ? Of(kind, header.Trim(), guess.Column, guess.Unit, titleUnit)
        : new(header.Trim(), null, ColumnForm.Text);

    private static ImportColumn Of(RecordKind kind, string header, string column, string? unit, string? titleUnit) => ColumnForms.Of(kind, column) switch
    {
        ColumnForm.Amount => new(header, column, ColumnForm.Amount, unit ?? titleUnit),
        ColumnForm.Rate => new(header, column, ColumnForm.Rate, null, unit is "%" or "percent" ? RateReading.Percent : RateReading.Ask),
        var form => new(header, column, form),
    };

    private ImportMapping Over(ImportFile file) => this with
    {
        Ambiguous = [.. Columns.Where((column, i) => column is { Form: ColumnForm.Rate, Column: not null } && file.Rows.Skip(HeaderRow + 1).Any(r => i < r.Cells.Count && IsAtMostOne(r.Cells[i])))],
    };

    private static bool IsAtMostOne(string cell) =>
        decimal.TryParse(cell.Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.Number, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1;
}
