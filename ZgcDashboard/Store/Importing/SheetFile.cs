using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing.Sheets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>The sheets of an XLSX, each cell as its reader saw it: 56% and not 0.56, 2018-07 and not 43282.</summary>
internal static class SheetFile
{
    private static readonly DateOnly From1904 = new(1904, 1, 1);

    /// <param name="stream">The archive.</param>
    /// <param name="fileName">Without a folder.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Every sheet that shows a row.</returns>
    /// <exception cref="ImportRefusedException">The archive is damaged, too large, or grows without bound.</exception>
    public static IReadOnlyList<ImportFile> Read(Stream stream, string fileName, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        try
        {
            using var archive = new SheetArchive(stream, ct);
            var ((sheets, from1904), total) = (archive.Workbook(), 0);
            var (texts, formats, files) = (SharedStrings.Of(archive), SheetStyles.Of(archive), new List<ImportFile>());
            foreach (var sheet in sheets)
            {
                using var part = archive.Open(sheet.Part);
                var rows = new SheetRows(part, texts, formats, from1904);
                foreach (var _ in rows.Read())
                {
                    if (total + rows.Table.Rows.Count > ImportFile.MostRows + ImportFile.HeaderRows) throw ImportFile.TooManyRows();
                    ImportFile.Tell(progress, total + rows.Table.Rows.Count);
                }

                total += rows.Table.Rows.Count;
                files.Add(Of(rows.Table, sheet, fileName) with { SerialZero = from1904 ? From1904 : ImportedDate.SerialZero });
            }

            return [.. files.Select(file => SayingWhatIsHidden(file, files))];
        }
        catch (Exception e) when (e is not (ImportRefusedException or OutOfMemoryException or OperationCanceledException))
        {
            // Whatever a damaged archive makes its reader stumble over is the same news to whoever sent it.
            throw new ImportRefusedException(FaultRule.SheetDamaged);
        }
    }

    private static ImportFile SayingWhatIsHidden(ImportFile file, IReadOnlyList<ImportFile> files)
    {
        var others = string.Join(", ", files.Where(other => other.IsHidden && other != file && other.Rows.Count > 0)
            .Select(other => other.Name));
        return file with
        {
            Remarks = [.. file.Remarks, .. others.Length > 0 ? [new Fault(FaultRule.HiddenSheets, others)] : (Fault[])[],
            .. file.IsHidden ? [new Fault(FaultRule.SheetIsHidden, file.Name)] : (Fault[])[]]
        };
    }

    private static ImportFile Of(SheetTable table, WorkbookSheet sheet, string fileName)
    {
        var merged = MergedCells.Fill(table);
        var shown = table.Rows.Where(r => !r.IsHidden).ToList();
        return new([.. shown.Select(r => (r.Line, (IReadOnlyList<string>)r.Cells))])
        {
            Name = sheet.Name, FileName = fileName, IsHidden = sheet.IsHidden, HiddenPlaces = table.HiddenPlaces, Troubles = table.Troubles,
            Remarks = [.. Remarks(table, merged, [.. table.Rows.Where(r => r.IsHidden).Select(r => r.Line)])],
        };
    }

    private static IEnumerable<Fault> Remarks(SheetTable table, int merged, IReadOnlyList<int> hidden)
    {
        if (hidden.Count > 0) yield return new(FaultRule.HiddenRows, $"{hidden.Count}", LineRanges.Of(hidden));
        if (merged > 0) yield return new(FaultRule.MergedFilled, $"{merged}");
        if (table.Rounded is { Count: > 0 } rounded) yield return new(FaultRule.ShownRounded, $"{rounded.Count}", rounded.First);
        if (table.YearUnseen is { Count: > 0 } unseen) yield return new(FaultRule.YearUnseen, $"{unseen.Count}", unseen.First);
    }
}
