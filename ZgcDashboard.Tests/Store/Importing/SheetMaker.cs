using System.IO.Compression;

namespace ZgcDashboard.Store.Importing;

/// <summary>Makes an XLSX as other programs write them, part by part, so that a test can say exactly what stands in it.</summary>
internal sealed class SheetMaker
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string TransitionalRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string Data, string State, string After)> _sheets = [];

    /// <summary>The formats of styles 1, 2 …: a code, or the number of one that every program knows.</summary>
    public string[] Formats { get; init; } = [];

    public bool From1904 { get; init; }

    public bool Strict { get; init; }

    /// <param name="name">On its tab.</param>
    /// <param name="rows">The elements inside sheetData.</param>
    /// <param name="state">hidden, veryHidden; shown if empty.</param>
    /// <param name="before">What stands before sheetData: cols, sheetViews.</param>
    /// <param name="after">What stands behind it: mergeCells.</param>
    public SheetMaker Sheet(string rows, string name = "表", string state = "", string before = "", string after = "")
    {
        _sheets.Add((name, $"{before}<sheetData>{rows}</sheetData>", state, after));
        return this;
    }

    /// <summary>A sheet of texts; a cell that begins with &lt; is an element, in which @ stands for its address.</summary>
    public SheetMaker Table(string table, string name = "表", string state = "", string before = "", string after = "") =>
        Sheet(string.Concat(table.Split('\n').Select((row, i) => Row(row, i + 1))), name, state, before, after);

    public byte[] Bytes()
    {
        var (main, relations) = Strict ? ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships") : (Transitional, TransitionalRelations);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {(s.State.Length > 0 ? $"state=\"{s.State}\"" : "")} r:id=\"s{i}\"/>"))}</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"y\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts>{string.Concat(Formats.Select((f, i) => IsNumber(f) ? "" : $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((f, i) => $"<xf numFmtId=\"{(IsNumber(f) ? f : $"{170 + i}")}\"/>"))}</cellXfs></styleSheet>");
            foreach (var (sheet, i) in _sheets.Select((s, i) => (s, i)))
                Add($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{main}\">{sheet.Data}{sheet.After}</worksheet>");
        }

        return stream.ToArray();
    }

    private static bool IsNumber(string format) => format is not ['0', ..] && int.TryParse(format, out _);

    private static string Row(string row, int line) => $"<row r=\"{line}\">{string.Concat(row.Split('|').Select((cell, place) => Cell(cell.Trim(), $"{(char)('A' + place)}{line}")))}</row>";

    private static string Cell(string cell, string address) => cell switch
    {
        "" => "",
        ['<', ..] => cell.Replace("@", address, StringComparison.Ordinal),
        _ => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell)}</t></is></c>",
    };
}
