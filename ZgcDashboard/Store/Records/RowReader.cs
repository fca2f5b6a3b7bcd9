using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// One row of a file, read cell by cell. A cell that breaks its rule becomes a fault with file, line, column, what was found and
/// what was expected.
/// </summary>
internal sealed partial class RowReader(string file, int line, ColumnPlaces columns, string[] cells, ICollection<Fault> faults)
{
    private const int MostShown = 100;

    /// <summary>Control characters but line breaks and tabs, and the characters that turn the direction of what follows.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c)
            .Except("\t\r\n"), '\u007F', '\u061C', '\u200E', '\u200F', '\uFFFE', '\uFFFF', .. Enumerable.Range('\u202A', 5)
            .Select(c => (char)c), .. Enumerable.Range('\u2066', 4).Select(c => (char)c)]);

    private static readonly FaultRule[] Numbers = [FaultRule.Amount, FaultRule.Rate, FaultRule.Number, FaultRule.Count,
        FaultRule.WholeNumber];

    /// <summary>From 1.</summary>
    public int Line => line;

    public void Fault(string column, FaultRule rule, string found = "", string expected = "") =>
        faults.Add(new(rule, found, expected) { File = file, Line = line, Column = column });

    public string? Optional(string column)
    {
        var cell = cells[IndexOf(column)].Trim();
        if (cell.Length == 0) return null;
        if (cell.Contains('\uFFFD', StringComparison.Ordinal)) Fault(column, FaultRule.ReplacementCharacter);
        if (cell.AsSpan().IndexOfAny(Invisible) is var at and >= 0) Fault(column, FaultRule.ControlCharacter, $"U+{(int)cell[at]:X4}");
        if (TextLengths.MostOf(column) is var most && cell.Length > most) Fault(column, FaultRule.TooLong, $"{cell.Length}", $"{most}");
        return cell;
    }

    public string Required(string column)
    {
        if (Optional(column) is { } text) return text;
        Fault(column, FaultRule.Empty);
        return "";
    }

    /// <summary>What the row is known by: it goes into addresses.</summary>
    public string Id()
    {
        var id = Required("id");
        if (id.Length > 0 && !IdShape().IsMatch(id)) Fault("id", FaultRule.IdShape, Shown(id));
        if (Synthetic.Owns(id)) Fault("id", FaultRule.IdReserved, Shown(id));
        return id;
    }

    public bool Flag(string column) => Parsed<bool>(column, FaultRule.Flag, bool.TryParse) ?? false;

    public int? Whole(string column) => Parsed(column, FaultRule.WholeNumber,
        (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    /// <summary>The item or the paragraph of a section.</summary>
    public (int? Item, int? Paragraph) Within(string column) =>
        Parsed<(int?, int?)>(column, FaultRule.Item, ReportPlace.TryParseWithin) ?? default;

    public int RequiredWhole(string column) => Present(column, Whole(column));

    /// <summary>A count: a whole number, zero or more.</summary>
    public long? Count(string column) => Parsed(column, FaultRule.Count,
        (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    public decimal? Number(string column) => Parsed(column, FaultRule.Number,
        (string text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out value));

    /// <summary>In percent: 56 for 56 %.</summary>
    public decimal? Rate(string column) => Parsed(column, FaultRule.Rate,
        (string text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    /// <summary>An amount in 万元, as 分.</summary>
    public long? Fen(string column) => Parsed(column, FaultRule.Amount,
        (string text, out long fen) =>
        {
            fen = 0;
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;
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

    public long RequiredFen(string column) => Present(column, Fen(column));

    public ReportedDate? Date(string column) =>
        Parsed<ReportedDate>(column, FaultRule.Date, ReportedDate.TryParse);

    public ReportedDate RequiredDate(string column) => Present(column, Date(column));

    /// <summary>A month of a year; neither a day of it nor a quarter.</summary>
    public ReportedDate RequiredMonth(string column) => Present(column, Parsed(column, FaultRule.Month,
        (string text, out ReportedDate month) => ReportedDate.TryParse(text, out month) && month.Precision == DatePrecision.Month));

    public DateOnly RequiredDay(string column) => Present(column, Parsed(column, FaultRule.Day,
        (string text, out DateOnly day) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)));

    public T? Word<T>(string column) where T : struct, Enum =>
        Parsed<T>(column, FaultRule.OneOf, Figures.Word.TryParse, string.Join('|', [typeof(T).Name, .. Figures.Word.All<T>()]));

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

    private void Unknown(string column, string id) => Fault(column, FaultRule.UnknownId, Shown(id));

    /// <summary>A message is read by a person, whatever the cell holds.</summary>
    private static string Shown(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;

    private T Present<T>(string column, T? value) where T : struct
    {
        if (value is null && Optional(column) is null) Fault(column, FaultRule.Empty);
        return value ?? default;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parsed<T>(string column, FaultRule rule, TryParse<T> parse, string expected = "") where T : struct
    {
        if (Optional(column) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Fault(column, Numbers.Contains(rule) && QualifierWords.In(text) ? FaultRule.Qualified : rule, Shown(text), expected);
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{0,99}$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex IdShape();

    private int IndexOf(string column) => columns.Of(column) is var at and >= 0 ? at
        : throw new ArgumentException($"{file} has no column {column}.", nameof(column));
}
