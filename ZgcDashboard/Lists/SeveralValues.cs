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

    /// <summary>The same for a parameter that is given once, as it is to stand in an address; null for none.</summary>
    public static string? KnownOf(this AddressReading reading, string name, string? given, Func<string, bool> known) =>
        Address(reading.KnownOf(name, [given], known));

    /// <returns>Each once, trimmed.</returns>
    public static IEnumerable<string> Split(IEnumerable<string?>? given) => (given ?? [])
        .SelectMany(value => (value ?? "").Split(Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct();

    /// <returns>Null for none, which leaves the filter out of the address.</returns>
    public static string? Address(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(Comma, values);

    /// <summary>The values with this one added, or without it where it was among them.</summary>
    public static IReadOnlyList<string> Toggle(IReadOnlyList<string> values, string value) =>
        values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value];

    /// <inheritdoc cref="Toggle(IReadOnlyList{string}, string)" />
    /// <param name="values">As an address has them; null for none.</param>
    /// <param name="value">One of them, or another.</param>
    public static string? Toggle(string? values, string value) => Address(Toggle([.. Split([values])], value));

    /// <summary>Whether a value is among those of an address.</summary>
    public static bool Has(string? values, string value)
    {
        if (values is null) return false;
        foreach (var one in values.AsSpan().Split(Comma))
            if (values.AsSpan(one).SequenceEqual(value)) return true;
        return false;
    }

    /// <summary>Whether a row with this value is wanted.</summary>
    public static bool Allow(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    /// <summary>Whether a row with these values is wanted.</summary>
    public static bool Allow(IReadOnlyList<string> wanted, IEnumerable<string> values) => wanted.Count == 0 || values.Any(wanted.Contains);
}
