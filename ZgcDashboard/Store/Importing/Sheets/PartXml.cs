using System.Text;
using System.Xml;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>
/// One part of an XLSX, read forward. It is not trusted: no DTD, bounded depth, names and texts; ends soon after its
/// reader leaves.
/// </summary>
internal sealed class PartXml(Stream part, CancellationToken ct) : IDisposable
{
    private const int Deepest = 64;
    private const int Step = 1024;

    /// <summary>Of a cell's text so much is kept that it shows to be too long.</summary>
    private const int MostKept = ImportFile.LongestCell + 1;

    private readonly XmlReader _reader = XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        CheckCharacters = false, NameTable = new FewNames(), CloseInput = true,
    });

    private readonly char[] _piece = new char[2048];
    private readonly StringBuilder _text = new();
    private int _nodes;

    public string Name => _reader.LocalName;

    public int Depth => _reader.Depth;

    public bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>On to the next node; false at the part's end.</summary>
    public bool Next()
    {
        if (++_nodes % Step == 0) ct.ThrowIfCancellationRequested();
        if (!_reader.Read()) return false;
        return _reader.Depth <= Deepest ? true : throw new XmlException("The elements are nested too deep.");
    }

    /// <summary>Whether the reader stands at the beginning of such an element, whatever its namespace or prefix.</summary>
    public bool Begins(string name) => _reader.NodeType == XmlNodeType.Element && _reader.LocalName == name;

    public bool IsBeginning => _reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>An attribute of whatever namespace: the one that is in a namespace goes before.</summary>
    public string? QualifiedAttribute(string name)
    {
        string? found = null;
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
            if (_reader.LocalName == name && _reader.Prefix is not ("" or "xmlns")) found = _reader.Value;
        _reader.MoveToElement();
        return found;
    }

    public bool Flag(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>The text of the element that the reader stands at; it stands at the element's end afterwards.</summary>
    /// <param name="only">The elements inside it whose text counts; null for all.</param>
    /// <param name="without">An element inside it whose text does not count.</param>
    public string Text(string? only = null, string? without = null)
    {
        if (IsEmpty) return "";
        _text.Clear();
        var (depth, inside, outside) = (Depth, 0, 0);
        while (Next() && !(IsEnd && Depth == depth))
        {
            var step = IsBeginning && !IsEmpty ? 1 : IsEnd ? -1 : 0;
            if (step != 0 && Name == only) inside += step;
            else if (step != 0 && Name == without) outside += step;
            else if (_reader.CanReadValueChunk && IsText && outside == 0 && (only is null || inside > 0)) Append();
        }

        return _text.ToString();
    }

    private bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private void Append()
    {
        for (var read = _reader.ReadValueChunk(_piece, 0, _piece.Length); read > 0; read = _reader.ReadValueChunk(_piece, 0, _piece.Length))
            if (_text.Length < MostKept) _text.Append(_piece, 0, Math.Min(read, MostKept - _text.Length));
            else ct.ThrowIfCancellationRequested();
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>A part uses a few dozen names; one that makes up millions would fill the memory with them.</summary>
    private sealed class FewNames : NameTable
    {
        private const int Most = 20_000;
        private int _count;

        public override string Add(char[] key, int start, int len) =>
            Get(key, start, len) ?? (_count++ < Most ? base.Add(key, start, len) : throw new XmlException("Too many names."));

        public override string Add(string key) => Get(key) ?? (_count++ < Most ? base.Add(key) : throw new XmlException("Too many names."));
    }
}
