using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Seeding;

/// <summary>One row of a CSV file. A cell that breaks its rule becomes a fault with file, line, column, what was found and what was expected.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyList<string> columns, string[] cells, ICollection<string> faults)
{
    public void Fault(string column, string rule) => faults.Add($"{file}:{line} {column}: {rule}");

    public string? Optional(string column)
    {
        var cell = cells[IndexOf(column)].Trim();
        return cell.Length == 0 ? null : cell;
    }

    public string Required(string column)
    {
        if (Optional(column) is { } text) return text;
        Fault(column, "is empty, and must not be");
        return "";
    }

    public bool Flag(string column) => Parsed<bool>(column, "true or false", bool.TryParse) ?? false;

    public int? Whole(string column) => Parsed(column, "a whole number",
        (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    public int RequiredWhole(string column) => Present(column, Whole(column));

    /// <summary>A count: a whole number, zero or more.</summary>
    public long? Count(string column) => Parsed(column, "a count (a whole number, 0 or more)",
        (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    public decimal? Number(string column) => Parsed(column, "a number such as 41.1",
        (string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>An amount in 万元, as 分.</summary>
    public long? Fen(string column) => Parsed(column, "an amount in 万元 with at most 6 decimals",
        (string text, out long fen) =>
        {
            fen = 0;
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)) return false;
            try
            {
                fen = Money.FromTenThousandYuan(amount).Fen;
                return true;
            }
            catch (Exception e) when (e is ArgumentException or OverflowException)
            {
                return false;
            }
        });

    public ReportedDate? Date(string column) =>
        Parsed<ReportedDate>(column, "a date such as 2018-06-30, 2018-05, 2018-Q4, 2018-H1 or 2018", ReportedDate.TryParse);

    public ReportedDate RequiredDate(string column) => Present(column, Date(column));

    public DateOnly RequiredDay(string column) => Present(column, Parsed(column, "a day such as 2018-06-30",
        (string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)));

    public T? Word<T>(string column) where T : struct, Enum =>
        Parsed<T>(column, $"one of {string.Join(", ", Figures.Word.All<T>())}", Figures.Word.TryParse);

    public T RequiredWord<T>(string column) where T : struct, Enum => Present(column, Word<T>(column));

    /// <summary>A list of ids in <c>;</c>, as the store keeps it: each between commas.</summary>
    public string Ids(string column, IReadOnlySet<string> known)
    {
        var ids = (Optional(column) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var id in ids.Where(id => !known.Contains(id))) Unknown(column, id);
        return ids.Length == 0 ? "" : $",{string.Join(',', ids)},";
    }

    /// <summary>The id of a row of another file.</summary>
    public string? Reference(string column, IReadOnlySet<string> known)
    {
        var id = Optional(column);
        if (id is not null && !known.Contains(id)) Unknown(column, id);
        return id;
    }

    private void Unknown(string column, string id) => Fault(column, $"'{id}' is not a known id");

    private T Present<T>(string column, T? value) where T : struct
    {
        if (value is null && Optional(column) is null) Fault(column, "is empty, and must not be");
        return value ?? default;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parsed<T>(string column, string expected, TryParse<T> parse) where T : struct
    {
        if (Optional(column) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Fault(column, $"found '{text}', expected {expected}");
        return null;
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] == column) return i;
        throw new ArgumentException($"{file} has no column {column}.", nameof(column));
    }
}
