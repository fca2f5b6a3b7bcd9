using System.Globalization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

/// <summary>By which columns a list is sorted, the leading one first: <c>status,-date</c> in the address, a minus for descending.</summary>
/// <param name="Keys">None for the order that the list has by itself.</param>
public sealed record ListSort(IReadOnlyList<(string Column, bool Descending)> Keys)
{
    private const char Minus = '-';

    public static ListSort None { get; } = new([]);

    /// <summary>Null for no sort, which leaves it out of the address.</summary>
    public string? Address => SeveralValues.Address([.. Keys.Select(k => k.Descending ? Minus + k.Column : k.Column)]);

    /// <param name="reading">Is told of columns that are not known.</param>
    /// <param name="given">As the address gives it.</param>
    /// <param name="columns">That the list can be sorted by.</param>
    public static ListSort Parse(AddressReading reading, string?[]? given, IReadOnlyCollection<string> columns) =>
        Of(reading.KnownOf("sort", given, value => columns.Contains(value.TrimStart(Minus))));

    /// <param name="keys">Columns of the list, with a minus for descending.</param>
    public static ListSort Of(IEnumerable<string> keys) =>
        new([.. keys.Select(v => (v.TrimStart(Minus), v[0] == Minus)).DistinctBy(k => k.Item1)]);

    /// <summary>Null where the list is not sorted by the column.</summary>
    public bool? Descending(string column) => Place(column) is var place && place < 0 ? null : Keys[place].Descending;

    /// <summary>The column's place among those sorted by, from 0; below 0 where it is none of them.</summary>
    public int Place(string column) => Keys.ToList().FindIndex(k => k.Column == column);

    /// <summary>
    /// What a click on the column's head asks for: it leads, ascending; if it leads already, descending; after that it is
    /// left out. The others stay behind it.
    /// </summary>
    public ListSort By(string column)
    {
        var others = Keys.Where(k => k.Column != column);
        if (Place(column) != 0) return new([(column, false), .. others]);
        return Keys[0].Descending ? new([.. others]) : new([(column, true), .. others]);
    }

    /// <summary>The rows in this order; equal ones as they were. What was not reported comes last in either direction.</summary>
    /// <param name="rows">In the list's own order.</param>
    /// <param name="columns">That the list has.</param>
    public IEnumerable<T> Apply<T>(IEnumerable<T> rows, IReadOnlyList<ListColumn<T>> columns)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var (column, descending) in Keys)
        {
            var value = columns.First(c => c.Key == column).SortBy!;
            sorted = sorted.ThenBy(r => value(r) is null);
            sorted = descending ? sorted.ThenByDescending(value, Shown.Order) : sorted.ThenBy(value, Shown.Order);
        }

        return sorted;
    }

    /// <summary>Texts as the reader's language orders them.</summary>
    private sealed class Shown : IComparer<object?>
    {
        public static Shown Order { get; } = new();

        public int Compare(object? left, object? right) => left is string text
            ? CultureInfo.CurrentCulture.CompareInfo.Compare(text, right as string, CompareOptions.NumericOrdering)
            : Comparer<object>.Default.Compare(left, right);
    }
}
