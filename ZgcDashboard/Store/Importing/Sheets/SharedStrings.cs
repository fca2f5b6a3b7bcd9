using System.Xml;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>The texts that an XLSX keeps once for all its cells.</summary>
internal static class SharedStrings
{
    /// <summary>In characters, of all of them.</summary>
    private const long Most = 60_000_000;

    public static IReadOnlyList<string> Of(SheetArchive archive)
    {
        using var xml = archive.Of("sharedStrings");
        var (texts, characters) = (new List<string>(), 0L);
        while (xml?.Next() == true)
        {
            if (!xml.Begins("si")) continue;
            texts.Add(Text(xml));
            if ((characters += texts[^1].Length + 1) > Most) throw new XmlException("Too many texts.");
        }

        return texts;
    }

    /// <summary>The runs of a rich text, without the hints for its pronunciation.</summary>
    public static string Text(PartXml xml) => Decoded(xml.Text("t", without: "rPh"));

    /// <summary>Characters that XML cannot hold are written as _x000D_.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) ?? "" : text;
}
