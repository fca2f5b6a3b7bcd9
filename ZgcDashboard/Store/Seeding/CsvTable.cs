using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Seeding;

/// <summary>One CSV file of the data folder, read row by row; every fault is collected with its place.</summary>
/// <param name="folder">Where the file is.</param>
/// <param name="file">Its name.</param>
/// <param name="columns">That it has, in their order.</param>
/// <param name="later">Columns that a folder from before may lack.</param>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="mayBeMissing">Whether a folder from before may lack the file, and says nothing there.</param>
internal sealed class CsvTable(
    string folder, string file, IReadOnlyList<string> columns, IReadOnlyList<string> later, ICollection<Fault> faults, bool mayBeMissing = false)
{
    private readonly ColumnPlaces _places = new(columns);

    /// <summary>The rows; none, and a fault, when the file is missing or its header is not as it must be.</summary>
    public IReadOnlyList<RowReader> Read()
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            if (!mayBeMissing) faults.Add(new(FaultRule.FileMissing, folder) { File = file });
            return [];
        }

        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!parser.Read() || !HeaderIsRight(parser.Record!)) return [];
        var there = parser.Record!;

        var rows = new List<RowReader>();
        while (parser.Read())
        {
            if (parser.Record!.Length == there.Length) rows.Add(new(file, parser.RawRow, _places, Placed(there, parser.Record), faults));
            else faults.Add(new(FaultRule.Cells, $"{parser.Record.Length}", $"{there.Length}") { File = file, Line = parser.RawRow });
        }

        RejectDuplicates(rows);
        return rows;
    }

    private bool HeaderIsRight(string[] header)
    {
        if (header.SequenceEqual(columns.Where(column => header.Contains(column) || !later.Contains(column)))) return true;
        faults.Add(new(FaultRule.Header, string.Join(',', header), string.Join(',', columns)) { File = file, Line = 1 });
        return false;
    }

    /// <summary>In the order of the columns; empty where the file lacks one.</summary>
    private string[] Placed(string[] header, string[] cells) =>
        header.Length == columns.Count ? cells : [.. columns.Select(column => Array.IndexOf(header, column) is var at and >= 0 ? cells[at] : "")];

    private void RejectDuplicates(List<RowReader> rows)
    {
        if (!columns.Contains("id")) return;
        foreach (var again in rows.GroupBy(r => r.Optional("id")).SelectMany(g => g.Skip(1)))
            again.Fault("id", FaultRule.TwiceTheSameId, again.Optional("id")!);
    }
}
