using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>The cells of a file's row by the columns that they are read as, without a copy of them.</summary>
internal sealed class TypedRow(ColumnPlaces places, IReadOnlyList<string> cells) : IReadOnlyDictionary<string, string>
{
    public string this[string key] => TryGetValue(key, out var cell) ? cell : throw new KeyNotFoundException(key);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<string> Values => this.Select(pair => pair.Value);

    public int Count => cells.Count;

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var place = places.Of(key);
        value = place >= 0 && place < cells.Count ? cells[place] : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < Math.Min(cells.Count, places.Columns.Count); i++) yield return new(places.Columns[i], cells[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
