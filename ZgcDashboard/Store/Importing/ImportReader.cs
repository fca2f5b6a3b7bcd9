using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Turns a file into rows that can be previewed and stored.</summary>
public sealed class ImportReader(StoreContexts store)
{
    private const int Step = 1000;

    /// <summary>As the headers say; a column that is not known is refused.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read, or its header is not understood.</exception>
    public async Task<ImportedRows> ReadAsync(RecordKind kind, byte[] bytes, CancellationToken ct = default)
    {
        using var stream = new MemoryStream(bytes);
        return await ReadAsync(kind, stream, null, ct);
    }

    /// <param name="kind">What the rows are.</param>
    /// <param name="stream">The file; of several sheets the one whose headers fit best.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">The file cannot be read, or its header is not understood.</exception>
    public Task<ImportedRows> ReadAsync(RecordKind kind, Stream stream, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        ReadAsync(kind, ImportMapping.Best(kind, ImportFile.Read(stream, progress, ct)), null, progress, ct);

    /// <param name="kind">What the rows are.</param>
    /// <param name="file">The file.</param>
    /// <param name="mapping">How it is read; null for what the headers say, and then a column that is not known is refused.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">The mapping has no id or one column twice, or a row has more cells than the header.</exception>
    public async Task<ImportedRows> ReadAsync(RecordKind kind, ImportFile file, ImportMapping? mapping, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!kind.IsImported) throw new ImportRefusedException(FaultRule.FixedKind, kind.Name);
        var known = mapping ?? ImportMapping.Guess(kind, file);
        if (known.Problem(kind, all: mapping is null) is { } problem) throw new ImportRefusedException(problem);
        await using var db = store.Present();
        return await new Reading(kind, known, await ImportNames.OfAsync(db, kind, ct)).RowsAsync(file, () => RowNames.OfAsync(db, kind, ct), progress, ct);
    }

    private sealed class Reading(RecordKind kind, ImportMapping mapping, ImportNames names)
    {
        private readonly List<(int Place, ImportColumn Column, int Target, string? Qualifier)> _columns =
            [.. mapping.Columns.Select((c, i) => (i, c, c.Column is null ? -1 : kind.Places.Of(c.Column), c.Column is null ? null : ColumnForms.QualifierOf(kind, c.Column))).Where(c => c.Item3 >= 0)];

        private readonly List<Fault> _faults = [];

        /// <summary>The rows without an id, with their cells.</summary>
        private readonly Dictionary<ImportedRow, string?[]> _nameless = new(ReferenceEqualityComparer.Instance);

        private bool HasId => _columns.Any(c => c.Column.Column == "id");

        /// <param name="file">The file.</param>
        /// <param name="stored">The names of all rows that are stored: asked for only where the file has rows without an id.</param>
        /// <param name="progress">Told how far it is.</param>
        /// <param name="ct">Cancels.</param>
        public async Task<ImportedRows> RowsAsync(ImportFile file, Func<Task<RowNames>> stored, IProgress<ImportProgress>? progress, CancellationToken ct)
        {
            var read = new List<ImportedRow>();
            foreach (var (line, cells) in file.Rows.Skip(mapping.HeaderRow + 1))
            {
                ct.ThrowIfCancellationRequested();
                if (read.Count % Step == 0) progress?.Report(new(ImportPhase.Reading, read.Count, file.Rows.Count));
                read.Add(Row(line, cells));
            }

            if (_nameless.Count > 0)
            {
                var known = await stored();
                read.RemoveAll(row => _nameless.TryGetValue(row, out var cells) && !Found(known, row, cells));
            }

            var columns = _columns.Select(c => c.Column.Column!);
            return new([.. HasId ? columns : columns.Prepend("id")], read) { Faults = _faults };
        }

        private ImportedRow Row(int line, IReadOnlyList<string> typed)
        {
            if (typed.Count > mapping.Columns.Count) throw new ImportRefusedException(new Fault(FaultRule.Cells, $"{typed.Count}", $"{mapping.Columns.Count}") { Line = line });
            var cells = new string?[kind.Columns.Count];
            foreach (var (place, column, target, _) in _columns)
                cells[target] = names.Resolve(column.Column!, place < typed.Count ? ImportedCell.Normal(column, typed[place]) : "");
            foreach (var (_, column, target, qualifier) in _columns)
                if (qualifier is not null) Qualify(cells, target, kind.Places.Of(qualifier));
            var row = new CellRow(kind.Places, cells);
            var read = new ImportedRow(line, row) { WhenNew = cells[kind.Places.Of("section")] is null ? names.CitationOf(kind, row) : null };
            if (string.IsNullOrEmpty(cells[0])) _nameless[read] = cells;
            return read;
        }

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
            return id is not null;
        }
    }
}
