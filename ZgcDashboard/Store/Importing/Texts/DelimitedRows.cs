using System.Text;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Texts;

/// <summary>
/// Rows of cells with a separator between them, as RFC 4180 has it. A quote that is not closed takes in the rows behind
/// it: it is refused with the line where it stands.
/// </summary>
internal sealed class DelimitedRows
{
    /// <summary>A spreadsheet writes out its last column in each row, cells or not.</summary>
    private const int MostEmpty = 16_384;

    private readonly TextReader _reader;
    private readonly char _separator;
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private int _length, _at, _empty;
    private int _line = 1;

    private DelimitedRows(TextReader reader, char separator) => (_reader, _separator) = (reader, separator);

    /// <exception cref="ImportRefusedException">A quote is not closed, or a row or cell is too long.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(TextReader reader, char separator)
    {
        var rows = new DelimitedRows(reader, separator);
        while (rows.Peek() >= 0)
        {
            var line = rows._line;
            yield return (line, rows.Row());
        }
    }

    private List<string> Row()
    {
        (_cells, _empty) = ([], 0);
        while (true)
        {
            Cell();
            var end = Take();
            if (end == _separator) continue;
            if (end == '\r' && Peek() == '\n') Take();
            return _cells;
        }
    }

    /// <summary>Up to the separator or the line's end, which are left.</summary>
    private void Cell()
    {
        _cell.Clear();
        while (Peek() is var c && c >= 0 && c != _separator && c is not ('\r' or '\n'))
        {
            if (c == '"' && IsBlank())
            {
                Quoted();
                break;
            }

            Append(Take());
        }

        Add(_cell.ToString());
    }

    private bool IsBlank()
    {
        for (var i = 0; i < _cell.Length; i++)
            if (_cell[i] is not (' ' or '\t' or '\uFEFF')) return false;
        return true;
    }

    private void Quoted()
    {
        _cell.Clear();
        var line = _line;
        Take();
        while (true)
        {
            var c = Take();
            if (c < 0 || (_cell.Length > ImportFile.LongestCell && _line > line)) throw Unclosed(line);
            if (c != '"') Append(c);
            else if (Peek() == '"') Append(Take());
            else break;
        }

        while (Peek() is ' ') Take();
        if (Peek() is var next && next >= 0 && next != _separator && next is not ('\r' or '\n')) throw Unclosed(line);
    }

    private void Add(string text)
    {
        if (_cells.Count < ImportFile.MostColumns) _cells.Add(text);
        else if (++_empty > MostEmpty || !string.IsNullOrWhiteSpace(text))
            throw new ImportRefusedException(new Fault(FaultRule.Cells, $">{_cells.Count}", $"{ImportFile.MostColumns}") { Line = _line });
    }

    private void Append(int c)
    {
        if (c == 0) throw new ImportRefusedException(new Fault(FaultRule.NulCharacter) { Line = _line });
        if (_cell.Length > ImportFile.LongestCell)
            throw new ImportRefusedException(new Fault(FaultRule.LongCell, "", $"{ImportFile.LongestCell}") { Line = _line });
        _cell.Append((char)c);
    }

    private static ImportRefusedException Unclosed(int line) => new(new Fault(FaultRule.UnclosedQuote) { Line = line });

    private int Peek()
    {
        if (_at < _length) return _buffer[_at];
        (_at, _length) = (0, _reader.Read(_buffer));
        return _length == 0 ? -1 : _buffer[0];
    }

    private int Take()
    {
        var c = Peek();
        if (c < 0) return c;
        _at++;
        if (c == '\n' || (c == '\r' && Peek() != '\n')) _line++;
        return c;
    }
}
