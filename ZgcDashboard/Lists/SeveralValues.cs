using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

/// <summary>
/// Several values of one filter in an address: <c>park=haidian,changping</c>; the parameter given twice means the same.
/// A row is wanted where it has one of them.
/// </summary>
public static class SeveralValues
{
    private const char Comma = ',';

    /// <param name="reading">Is told of those that are not known, one by one.</param>
    /// <param name="name">The filter.</param>
    /// <param name="given">As the address gives them.</param>
    /// <param name="known">Whether there is such a value.</param>
    /// <returns>Those that are known, each once, in the order given.</returns>
    public static IReadOnlyList<string> KnownOf(this AddressReading reading, string name, string?[]? given, Func<string, bool> known) =>
        [.. Split(given).Where(value => reading.Known(name, value, known) is not null)];

    /// <returns>Each once, trimmed.</returns>
    public static IEnumerable<string> Split(IEnumerable<string?>? given) => (given ?? [])
        .SelectMany(value => (value ?? "").Split(Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct();

    /// <returns>Null for none, which leaves the filter out of the address.</returns>
    public static string? Address(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(Comma, values);

    /// <summary>The values with this one added, or without it where it was among them.</summary>
    public static IReadOnlyList<string> Toggle(IReadOnlyList<string> values, string value) =>
        values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value];

    /// <summary>Whether a row with this value is wanted.</summary>
    public static bool Allow(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);
}
