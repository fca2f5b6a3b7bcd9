using System.Globalization;
using System.Xml;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>Reads the XML of one sheet into a table; a row or column beyond what is imported costs nothing.</summary>
internal sealed class SheetRows(PartXml xml, IReadOnlyList<string> texts, IReadOnlyList<CellFormat> formats, bool from1904)
{
    /// <summary>What stands for the value of a formula that no program has computed yet.</summary>
    private const string Unknown = "?";

    private const int MostMerged = 200_000;

    private readonly List<string> _cells = [];
    private readonly StringPool _pool = new();
    private int _line;
    private bool _rowHidden;

    public SheetTable Table { get; } = new();

    /// <returns>The lines as they are read; the row of a line is the table's last one, if it has a text.</returns>
    public IEnumerable<int> Read()
    {
        while (xml.Next())
        {
            if (xml.Begins("row")) BeginRow();
            else if (xml.Begins("c")) Cell();
            else if (xml.IsEnd && xml.Name == "row") EndRow();
            else if (xml.Begins("sheetView")) Table.HidesZeros |= xml.Attribute("showZeros") is "0" or "false";
            else if (xml.Begins("col")) Column();
            else if (xml.Begins("mergeCell")) Merge();
            else continue;
            yield return _line;
        }
    }

    private void BeginRow()
    {
        _line = xml.Attribute("r") is { } line ? CellAddress.LineOf(line) : _line + 1;
        _rowHidden = xml.Flag("hidden") || xml.Attribute("ht") is "0";
        _cells.Clear();
    }

    private void EndRow()
    {
        if (_cells.Count > 0) Table.Rows.Add(new(_line, [.. _cells], _rowHidden));
        _cells.Clear();
    }

    private void Cell()
    {
        var cell = xml.Attribute("r") is { } address ? CellAddress.Parse(address) with { Line = _line } : new(_line, _cells.Count);
        var text = Text(cell);
        if (string.IsNullOrWhiteSpace(text)) return;
        if (cell.Place >= ImportFile.MostColumns)
            throw new ImportRefusedException(new Fault(FaultRule.Cells, $"{cell.Place + 1}", $"{ImportFile.MostColumns}") { Line = _line });
        while (_cells.Count <= cell.Place) _cells.Add("");
        _cells[cell.Place] = _pool.One(text);
    }

    private string Text(CellAddress cell)
    {
        var (type, style) = (xml.Attribute("t") ?? "n", xml.Attribute("s"));
        var (value, inline, formula) = Parts();
        if (type == "e" || (formula && value is null && inline is null))
        {
            Table.Trouble(cell, new(type == "e" ? FaultRule.SheetError : FaultRule.NotCalculated, value ?? Unknown));
            return value ?? Unknown;
        }

        return type switch
        {
            "inlineStr" => inline ?? "",
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count
                ? texts[place] : value is null ? "" : throw new XmlException("There is no such text."),
            "str" => SharedStrings.Decoded(value ?? ""),
            "d" => value ?? "",
            "b" => value is "1" or "true" ? "true" : value is null ? "" : "false",
            _ => value is { Length: > 0 } ? Number(cell, value.Trim(), style) : "",
        };
    }

    private string Number(CellAddress cell, string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new XmlException("That is no number.");
        var format = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < formats.Count
            ? formats[place] : formats[0];
        var shown = number == 0 && Table.HidesZeros ? new("0", FaultRule.HiddenByFormat) : format.Show(number, from1904);
        return Table.Text(cell, shown, value);
    }

    /// <summary>What stands inside the cell's element; the reader stands at its end afterwards.</summary>
    private (string? Value, string? Inline, bool Formula) Parts()
    {
        string? value = null, inline = null;
        var formula = false;
        if (xml.IsEmpty) return (null, null, false);
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml.Begins("v")) value = xml.Text();
            else if (xml.Begins("is")) inline = SharedStrings.Text(xml);
            else if (xml.Begins("f")) formula = true;
        }

        return (value is { Length: 0 } && formula ? null : value, inline, formula);
    }

    private void Column()
    {
        if (!xml.Flag("hidden") && xml.Attribute("width") is not ("0" or "0.0")) return;
        if (int.TryParse(xml.Attribute("min"), out var min) && int.TryParse(xml.Attribute("max"), out var max))
            Table.Hide(min - 1, max - 1);
    }

    private void Merge()
    {
        if (xml.Attribute("ref")?.Split(':') is not [{ } first, { } last]) return;
        if (Table.Merged.Count == MostMerged) throw new XmlException("Too many merged cells.");
        Table.Merged.Add((CellAddress.Parse(first), CellAddress.Parse(last)));
    }
}
