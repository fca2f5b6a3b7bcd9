using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ZgcDashboard.Store.Records;

/// <summary>The places of columns, shared by all rows that have them.</summary>
internal sealed class ColumnPlaces(IReadOnlyList<string> columns)
{
    private readonly Dictionary<string, int> _places = columns.Select((column, i) => (column, i)).ToDictionary(c => c.column, c => c.i);

    public IReadOnlyList<string> Columns { get; } = columns;

    public int Of(string column) => _places.GetValueOrDefault(column, -1);
}

/// <summary>A row's cells by column; a column without a cell is left out. A tenth of the size of a dictionary of its own.</summary>
internal sealed class CellRow(ColumnPlaces places, string?[] cells) : IReadOnlyDictionary<string, string>
{
    public string this[string key] => TryGetValue(key, out var cell) ? cell : throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    public int Count => cells.Count(cell => cell is not null);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var place = places.Of(key);
        value = place < 0 || place >= cells.Length ? null : cells[place];
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] is { } cell) yield return new(places.Columns[i], cell);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
