using System.Globalization;
using System.Xml;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>The formats of a workbook's cells, by the number that a cell names.</summary>
internal static class SheetStyles
{
    private const int Most = 70_000;

    /// <returns>One at least.</returns>
    public static IReadOnlyList<CellFormat> Of(SheetArchive archive)
    {
        using var xml = archive.Of("styles");
        var (codes, formats, made, section) = (new Dictionary<int, string>(), new List<CellFormat>(),
            new Dictionary<string, CellFormat>(), "");
        while (xml?.Next() == true)
        {
            if (!xml.IsBeginning) continue;
            if (xml.Depth == 1) section = xml.Name;
            var id = section is "numFmts" or "cellXfs"
                && int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (section == "numFmts" && xml.Name == "numFmt") codes[id] = SharedStrings.Decoded(xml.Attribute("formatCode") ?? "");
            if (section != "cellXfs" || xml.Name != "xf") continue;
            if (formats.Count == Most) throw new XmlException("Too many styles.");
            var code = FormatCode.Of(id, codes.GetValueOrDefault(id));
            if (!made.TryGetValue(code, out var format)) made[code] = format = new(code);
            formats.Add(format);
        }

        return formats.Count > 0 ? formats : [new(FormatCode.General)];
    }
}
