using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;

namespace ZgcDashboard.Api;

/// <summary>
/// The query string of an API request, read strictly: a parameter that is unknown, given twice or has an unknown value
/// is an error that names the parameter and says what is expected.
/// </summary>
public sealed class ApiQuery(IQueryCollection query)
{
    public const int DefaultPageSize = 50;
    public const int LargestPageSize = 500;

    private const string HoldsNul = "holds a NUL character, which no text here has.";

    private readonly Dictionary<string, string[]> _errors = [];
    private readonly HashSet<string> _known = ["page", "pageSize", Urls.AsOf, Urls.Stated];

    /// <summary>A word of an enum, such as <c>stage=on-hold</c>.</summary>
    public T? Word<T>(string name) where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;
        if (Figures.Word.TryParse<T>(text, out var value)) return value;
        Error(name, $"'{text}' is unknown; expected one of {string.Join(", ", Figures.Word.All<T>())}.");
        return null;
    }

    /// <summary>An id that must be one of those known.</summary>
    public string? Known(string name, IReadOnlyCollection<string> ids)
    {
        if (Text(name) is not { } text) return null;
        if (ids.Contains(text)) return text;
        Error(name, $"'{text}' is unknown; expected one of {string.Join(", ", ids)}.");
        return null;
    }

    /// <summary>Several ids that must be among those known, in commas or the parameter given again; null for none.</summary>
    public string? KnownOf(string name, IReadOnlyCollection<string> ids)
    {
        var given = TextOf(name);
        if (SeveralValues.Split([given]).FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
            Error(name, $"'{unknown}' is unknown; expected one of {string.Join(", ", ids)}.");
        return given;
    }

    /// <summary>The same, one by one.</summary>
    public IReadOnlyList<string> SeveralOf(string name, IReadOnlyCollection<string> ids) => [.. SeveralValues.Split([KnownOf(name, ids)])];

    /// <summary>Several values, in commas or the parameter given again: each once, in commas; null for none.</summary>
    public string? TextOf(string name)
    {
        _known.Add(name);
        var given = SeveralValues.Address([.. SeveralValues.Split(query[name])]);
        if (given?.Contains('\0', StringComparison.Ordinal) == true) Error(name, HoldsNul);
        return given;
    }

    /// <summary>By which columns the list is sorted, as in the address of the page: <c>sort=stage,-date</c>.</summary>
    public ListView Sorted<TRow>(IReadOnlyList<ListColumn<TRow>> columns)
    {
        var keys = columns.Where(c => c.IsSortable).Select(c => c.Key).ToList();
        string[] words = [.. keys.Concat(keys.Select(key => '-' + key))];
        return ListView.Default.By(ListSort.Of(SeveralOf("sort", words).Where(words.Contains)));
    }

    /// <summary>A day, a month, a half-year and the like.</summary>
    public ReportedDate? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        if (ReportedDate.TryParse(text, out var date)) return date;
        Error(name, $"'{text}' is not a date such as 2018-06-30, 2018-06 or 2018-H1.");
        return null;
    }

    /// <summary>A day, a month, or an entry of the history by its number.</summary>
    /// <param name="name">Of the parameter.</param>
    /// <param name="known">Whether a text is one.</param>
    public string? Moment(string name, Func<string, bool> known)
    {
        if (Text(name) is not { } text) return null;
        if (known(text)) return text;
        Error(name, $"'{text}' is neither a day such as 2018-06-30, nor a month such as 2018-06, nor the number of an entry of the history.");
        return null;
    }

    public int? Whole(string name, int least, int most)
    {
        if (Text(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Error(name, $"'{text}' is not a whole number from {least} to {most}.");
        return null;
    }

    public string? Text(string name)
    {
        _known.Add(name);
        var values = query[name];
        if (values.Count > 1) Error(name, "is given more than once.");
        if (values.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true)) Error(name, HoldsNul);
        return string.IsNullOrWhiteSpace(values.FirstOrDefault()) ? null : values[0]!.Trim();
    }

    /// <summary>The asked page of the rows, or the problem document. Call it after every parameter was read.</summary>
    /// <param name="rows">The whole list.</param>
    /// <param name="dates">That its statements speak of; null where it has none.</param>
    public IResult Answer<T>(IReadOnlyList<T> rows, DatedRange? dates = null)
    {
        var size = Whole("pageSize", 1, LargestPageSize) ?? DefaultPageSize;
        var page = Whole("page", 1, int.MaxValue) ?? 1;
        CheckPage(page, rows.Count, size);
        return Problem() ?? TypedResults.Ok(new ApiPage<T>([.. rows.Skip((page - 1) * size).Take(size)], rows.Count, page, size, ApiDates.Of(dates)));
    }

    /// <summary>The same for a list that is too long to be held: the window is asked for, and how long the whole is.</summary>
    public async Task<IResult> AnswerAsync<T>(Func<int, int, Task<(IReadOnlyList<T> Rows, int Total, DatedRange? Dates)>> ask)
    {
        var size = Whole("pageSize", 1, LargestPageSize) ?? DefaultPageSize;
        var page = Whole("page", 1, int.MaxValue / LargestPageSize) ?? 1;
        if (Problem() is { } problem) return problem;
        var (rows, total, dates) = await ask((page - 1) * size, size);
        CheckPage(page, total, size);
        return Problem() ?? TypedResults.Ok(new ApiPage<T>(rows, total, page, size, ApiDates.Of(dates)));
    }

    /// <summary>What is wrong with the parameters read so far, the unknown ones among them; null when nothing is.</summary>
    public IResult? Problem()
    {
        foreach (var name in query.Keys.Where(k => !_known.Contains(k)))
            Error(name, $"is not a parameter here; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        return _errors.Count == 0 ? null : TypedResults.ValidationProblem(_errors, title: "The query cannot be answered.");
    }

    private void CheckPage(int page, int total, int size)
    {
        var last = Math.Max(1, (total + size - 1) / size);
        if (page > last) Error("page", $"{page} is out of range: the list has {last} page(s) of {size}.");
    }

    /// <summary>For what only the list knows to be wrong.</summary>
    public void Refuse(string name, string reason) => Error(name, reason);

    private void Error(string name, string reason) => _errors.TryAdd(name, [reason]);
}
