using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing.Sheets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// The rows of one sheet as rows of the kind; what cannot be read is a fault with its line, and what is no record a
/// remark.
/// </summary>
internal sealed class RowReading(RecordKind kind, ImportFile file, ImportMapping mapping, ImportNames names)
{
    private const int Step = 1000;
    private const int MostRemarks = 1000;

    private readonly List<(int Place, ImportColumn Column, int Target, string? Qualifier)> _columns =
        [.. mapping.Columns.Select((c, i) => (i, c, c.Column is null ? -1 : kind.Places.Of(c.Column),
            c.Column is null ? null : kind.ColumnOf(c.Column)?.QualifiedBy)).Where(c => c.Item3 >= 0)];

    /// <summary>Where the unit of amounts stands among the kind's columns; below zero where it has none.</summary>
    private readonly int _unit = kind.Places.Of(PrintedUnit.Column);
    private readonly ColumnPlaces _typed = new([.. mapping.Columns.Select((c, i) => c.Column ?? $"#{i}")]);
    private readonly LeftOutRows _leftOut = new(kind, mapping, file.Rows[mapping.HeaderRow].Cells);
    private readonly int _width = mapping.Columns.ToList().FindLastIndex(c => c.Header.Trim().Length > 0) + 1;
    private readonly List<Fault> _faults = [];
    private readonly List<Fault> _remarks = [.. file.Remarks, .. mapping.Remarks];

    /// <summary>The rows without an id, with their cells.</summary>
    private readonly Dictionary<ImportedRow, string?[]> _nameless = new(ReferenceEqualityComparer.Instance);
    private int _left;

    private bool HasId => _columns.Any(c => c.Column.Column == "id");

    /// <param name="stored">The names of all rows that are stored: asked for only where the file has rows without an id.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ImportedRows> RowsAsync(Func<Task<RowNames>> stored, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var read = new List<ImportedRow>();
        foreach (var (line, cells) in file.Rows.Skip(mapping.HeaderRow + 1))
        {
            ct.ThrowIfCancellationRequested();
            if (read.Count % Step == 0) progress?.Report(new(ImportPhase.Reading, read.Count, file.Rows.Count));
            if (!IsLeftOut(line, cells) && Row(line, cells) is { } row) read.Add(row);
        }

        if (_left > MostRemarks) _remarks.Add(new(FaultRule.MoreLeftOut, $"{_left - MostRemarks}"));
        if (_nameless.Count > 0)
        {
            var known = await stored();
            read.RemoveAll(row => _nameless.TryGetValue(row, out var cells) && !Found(known, row, cells));
        }

        var columns = _columns.Select(c => c.Column.Column!);
        return new([.. HasId ? columns : columns.Prepend("id")], read)
        {
            Faults = _faults, Remarks = _remarks, Nearest = names.Nearest,
            FileName = file.FileName is { Length: > 0 } name ? name : null, Sheet = file.Name is { Length: > 0 } sheet ? sheet : null,
        };
    }

    private bool IsLeftOut(int line, IReadOnlyList<string> cells)
    {
        if (_leftOut.Why(line, cells) is not { } why) return false;
        if (_left++ < MostRemarks) _remarks.Add(why);
        return true;
    }

    private ImportedRow? Row(int line, IReadOnlyList<string> typed)
    {
        if (typed.Count > mapping.Columns.Count && typed.Skip(mapping.Columns.Count).Any(cell => cell.Trim().Length > 0))
            throw new ImportRefusedException(new Fault(FaultRule.Cells, $"{typed.Count}", $"{mapping.Columns.Count}") { Line = line });
        if (IsAtFault(line, typed)) return null;
        var cells = new string?[kind.Columns.Count];
        foreach (var (place, column, target, _) in _columns)
            cells[target] = names.Resolve(column.Column!,
                place < typed.Count ? ImportedCell.Normal(column, typed[place], file.SerialZero) : "");
        foreach (var (_, column, target, qualifier) in _columns)
            if (qualifier is not null) Qualify(cells, target, kind.Places.Of(qualifier));
        if (_unit >= 0) cells[_unit] = PrintedUnit.Of(cells[_unit], [.. UnitsOf(typed)]);
        var row = new CellRow(kind.Places, cells);
        var read = new ImportedRow(line, row) { Typed = new TypedRow(_typed, typed) };
        if (string.IsNullOrEmpty(cells[0])) _nameless[read] = cells;
        return read;
    }

    /// <summary>
    /// What a row or a cell that is read cannot say: a text's row that was cut off, an error in place of a value, a
    /// number that is not shown.
    /// </summary>
    private bool IsAtFault(int line, IReadOnlyList<string> typed)
    {
        var before = _faults.Count;
        if (file.IsText && typed.Count < _width)
            _faults.Add(new(FaultRule.ShortRow, $"{typed.Count}", $"{_width}") { File = kind.File, Line = line });
        else
            foreach (var (place, column, _, _) in _columns)
                if (place < typed.Count && Trouble(new(line, place), column.Form, typed[place]) is { } fault)
                    _faults.Add(fault with { File = kind.File, Line = line, Column = column.Column });
        return _faults.Count > before;
    }

    private Fault? Trouble(CellAddress cell, ColumnForm form, string typed)
    {
        var where = file.Name.Length == 0 ? $"{cell}" : $"{file.Name}!{cell}";
        if (file.Troubles.Count > 0 && file.Troubles.TryGetValue(cell, out var trouble)
            && (!trouble.OnlyNumbers || form is ColumnForm.Amount or ColumnForm.Rate or ColumnForm.Number))
            return new(trouble.Rule, where, trouble.Found);
        return ImportedCell.IsError(typed) ? new(FaultRule.SheetError, where, typed) : null;
    }

    private IEnumerable<MoneyUnit> UnitsOf(IReadOnlyList<string> typed) => _columns
        .Where(c => c.Column.Form == ColumnForm.Amount && c.Place < typed.Count)
        .Select(c => ImportedCell.PrintedIn(c.Column, typed[c.Place])).OfType<MoneyUnit>();

    /// <summary>30余 is the number 30 and the qualifier that it is at least so, unless the row's own qualifier says otherwise.</summary>
    private static void Qualify(string?[] cells, int number, int qualifier)
    {
        if (cells[number] is not { Length: > 0 } text || QualifierWords.Split(text) is not { } split) return;
        if (cells[qualifier] is { Length: > 0 } said && said != split.Qualifier) return;
        (cells[number], cells[qualifier]) = split;
    }

    private bool Found(RowNames known, ImportedRow row, string?[] cells)
    {
        var (id, fault) = known.Find(row.Cells, row.Line);
        if (fault is not null) _faults.Add(fault);
        cells[0] = id;
        if (id is not null) known.Keep(id, cells);
        return id is not null;
    }
}
