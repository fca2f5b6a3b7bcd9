using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>What is said of a file beside its bytes.</summary>
/// <param name="FileName">Without a folder.</param>
/// <param name="Sheet">The sheet to read; null for the one whose headers fit best.</param>
/// <param name="Unit">The unit of amounts whose own is not known; null where it is asked.</param>
public sealed record ImportOptions(string FileName = "", string? Sheet = null, string? Unit = null);

/// <summary>Turns a file into rows that can be previewed and stored.</summary>
public sealed class ImportReader(StoreContexts store)
{
    /// <summary>As the headers say; a column that is not known is refused.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read, or its header is not understood.</exception>
    public async Task<ImportedRows> ReadAsync(RecordKind kind, byte[] bytes, CancellationToken ct = default)
    {
        using var stream = new MemoryStream(bytes);
        return await ReadAsync(kind, stream, new ImportOptions(), null, ct);
    }

    /// <inheritdoc cref="ReadAsync(RecordKind, Stream, ImportOptions, IProgress{ImportProgress}, CancellationToken)" />
    public Task<ImportedRows> ReadAsync(
        RecordKind kind, Stream stream, string fileName, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        ReadAsync(kind, stream, new ImportOptions(fileName), progress, ct);

    /// <param name="kind">What the rows are.</param>
    /// <param name="stream">The file.</param>
    /// <param name="options">What is said of it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">The file cannot be read, its header is not understood, or the unit
    /// of an amount is not known.</exception>
    public Task<ImportedRows> ReadAsync(
        RecordKind kind, Stream stream, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var sheets = ImportFile.Read(stream, options.FileName, progress, ct);
        var sheet = options.Sheet is null ? ImportMapping.Best(kind, sheets) : sheets.FirstOrDefault(s => s.Name == options.Sheet)
            ?? throw new ImportRefusedException(FaultRule.NoSuchSheet, options.Sheet, string.Join(", ", sheets.Select(s => s.Name)));
        var guess = ImportMapping.Guess(kind, sheet);
        if (guess.Problem(kind, all: true) is { } problem) throw new ImportRefusedException(problem);
        return ReadAsync(kind, sheet, options.Unit is { } unit ? guess.WithUnit(unit, sheet) : guess, progress, ct);
    }

    /// <param name="kind">What the rows are.</param>
    /// <param name="file">The file.</param>
    /// <param name="mapping">How it is read.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ImportRefusedException">The mapping has no id or one column twice, a unit is not known, or a
    /// row has more cells than the header.</exception>
    public async Task<ImportedRows> ReadAsync(
        RecordKind kind, ImportFile file, ImportMapping mapping, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!kind.IsImported) throw new ImportRefusedException(FaultRule.FixedKind, kind.Name);
        if ((mapping.Problem(kind, all: false) ?? mapping.UnitAsked) is { } problem) throw new ImportRefusedException(problem);
        await using var db = store.Present();
        return await new RowReading(kind, file, mapping, await ImportNames.OfAsync(db, kind, ct))
            .RowsAsync(() => RowNames.OfAsync(db, kind, ct), progress, ct);
    }
}
