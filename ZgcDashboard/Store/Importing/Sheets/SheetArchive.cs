using System.IO.Compression;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>One sheet as the workbook lists it.</summary>
/// <param name="Name">As it stands on its tab.</param>
/// <param name="IsHidden">Whether its tab is not shown.</param>
/// <param name="Part">Where it lies in the archive.</param>
internal sealed record WorkbookSheet(string Name, bool IsHidden, string Part);

/// <summary>The parts of an XLSX, of the transitional and of the strict kind.</summary>
internal sealed class SheetArchive : IDisposable
{
    private readonly UnpackingBudget _budget = new();
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _workbook;
    private readonly IReadOnlyList<(string Id, string Kind, string Target)> _relations;
    private readonly CancellationToken _ct;

    /// <exception cref="ImportRefusedException">The archive grows without bound.</exception>
    public SheetArchive(Stream stream, CancellationToken ct)
    {
        stream.Position = 0;
        (_archive, _ct) = (new(stream, ZipArchiveMode.Read, leaveOpen: true), ct);
        foreach (var entry in _archive.Entries) _parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        UnpackingBudget.CheckDeclared(_archive, stream.Length);
        _workbook = Relations("").FirstOrDefault(r => r.Kind == "officeDocument").Target ?? "xl/workbook.xml";
        _relations = Relations(_workbook);
    }

    /// <summary>The part of the workbook of this kind (<c>styles</c>, <c>sharedStrings</c>); null where it has none.</summary>
    public PartXml? Of(string kind) =>
        _relations.FirstOrDefault(r => r.Kind == kind).Target is { } part && _parts.ContainsKey(part) ? Open(part) : null;

    public PartXml Open(string part) => _parts.TryGetValue(part, out var entry)
        ? new(new PartStream(entry.Open(), _budget, _ct), _ct)
        : throw new InvalidDataException($"The part {part} is missing.");

    /// <summary>The sheets in the order of their tabs, and whether the workbook counts its days from 1904.</summary>
    public (IReadOnlyList<WorkbookSheet> Sheets, bool From1904) Workbook()
    {
        var (sheets, from1904) = (new List<WorkbookSheet>(), false);
        using var xml = Open(_workbook);
        while (xml.Next())
        {
            if (xml.Begins("workbookPr")) from1904 = xml.Flag("date1904");
            if (!xml.Begins("sheet")) continue;
            var id = xml.QualifiedAttribute("id");
            var relation = _relations.FirstOrDefault(r => r.Id == id);
            if (relation.Kind == "worksheet")
                sheets.Add(new(xml.Attribute("name") ?? "", xml.Attribute("state") is "hidden" or "veryHidden", relation.Target));
        }

        return (sheets, from1904);
    }

    /// <summary>What a part refers to: each with the last word of its type, which is the same in every dialect.</summary>
    private List<(string Id, string Kind, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var (folder, name) = (part[..slash], part[slash..]);
        var found = new List<(string, string, string)>();
        if (!_parts.ContainsKey($"{folder}_rels/{name}.rels")) return found;
        using var xml = Open($"{folder}_rels/{name}.rels");
        while (xml.Next())
        {
            if (!xml.Begins("Relationship") || xml.Attribute("Target") is not { } target || xml.Attribute("Type") is not { } type) continue;
            found.Add((xml.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
        }

        return found;
    }

    private static string Resolved(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or "..")) parts.Add(step);
        return string.Join('/', parts);
    }

    public void Dispose() => _archive.Dispose();
}
