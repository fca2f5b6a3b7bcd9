using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Turns a file into rows that can be previewed and stored.</summary>
public sealed class ImportReader(IDbContextFactory<DashboardDb> store)
{
    /// <exception cref="ImportRefusedException">The file cannot be read, or its header is not understood.</exception>
    public async Task<ImportedRows> ReadAsync(RecordKind kind, byte[] bytes, CancellationToken ct = default)
    {
        if (!kind.IsImported) throw new ImportRefusedException(FaultRule.FixedKind, kind.Name);
        var file = ImportFile.Read(bytes);
        var headers = Headers(kind, file.Rows[0].Cells);
        await using var db = await store.CreateDbContextAsync(ct);
        var names = await ImportNames.OfAsync(db, kind, ct);
        return new([.. headers.Select(h => h.Column)], [.. file.Rows.Skip(1).Select(row => Row(headers, names, row.Line, row.Cells))]);
    }

    private static List<ImportHeader> Headers(RecordKind kind, IReadOnlyList<string> cells)
    {
        var guesses = cells.Select(cell => (Cell: cell, Header: ImportHeader.Guess(cell, kind))).ToList();
        if (guesses.FirstOrDefault(g => g.Header is null) is { Cell: not null } unknown)
            throw new ImportRefusedException(FaultRule.UnknownColumn, unknown.Cell, string.Join(", ", kind.Columns));
        if (guesses.GroupBy(g => g.Header!.Column).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ImportRefusedException(FaultRule.ColumnTwice, twice.Key, string.Join(", ", twice.Select(g => g.Cell)));
        if (guesses.All(g => g.Header!.Column != "id")) throw new ImportRefusedException(FaultRule.ColumnMissing, "id");
        return [.. guesses.Select(g => g.Header!)];
    }

    private static ImportedRow Row(List<ImportHeader> headers, ImportNames names, int line, IReadOnlyList<string> cells)
    {
        if (cells.Count > headers.Count && cells.Skip(headers.Count).Any(c => c.Trim().Length > 0))
            throw new ImportRefusedException(new Fault(FaultRule.Cells, $"{cells.Count}", $"{headers.Count}") { Line = line });
        return new(line, headers.Select((header, i) => (header.Column, Text: i < cells.Count ? ImportedCell.Normal(header.Column, header.Unit, cells[i]) : ""))
            .ToDictionary(c => c.Column, c => names.Resolve(c.Column, c.Text)));
    }
}
