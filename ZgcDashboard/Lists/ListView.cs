using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

/// <summary>How a reader looks at a list: what stands in the address beside the filter.</summary>
public sealed record ListView
{
    public const int FewestRows = 30;

    /// <summary>Rows that are put on paper: more are forty sheets.</summary>
    public const int MostPrinted = 1000;

    /// <summary>How many rows a page may have.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [FewestRows, 50, 100, 200];

    /// <summary>The column of the latest write to a row: read where it is shown or sorted by.</summary>
    public const string Changed = "changed";

    public static ListView Default { get; } = new();

    public ListSort Sort { get; init; } = ListSort.None;

    /// <summary>The columns that are shown, in their order; none for those that the list shows by itself.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Rows of a page: one of <see cref="PageSizes"/>.</summary>
    public int PageSize { get; init; } = FewestRows;

    /// <summary>Rows stand as close as they can.</summary>
    public bool Dense { get; init; }

    /// <summary>For paper: all rows, up to <see cref="MostPrinted"/>, on one page.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The same list, which has so many rows, on a page that there is.</summary>
    public ListView Within(int total) => this with { Page = Math.Clamp(Page, 1, PagesOf(total)) };

    /// <summary>At least one.</summary>
    public int PagesOf(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    /// <summary>The latest write to its rows matters.</summary>
    public bool AsksForChanges => Columns.Contains(Changed) || Sort.Place(Changed) >= 0;

    /// <summary>What another choice begins on.</summary>
    public ListView OnFirstPage() => this with { Page = 1 };

    /// <summary>The same list for paper.</summary>
    public ListView ForPaper() => OnFirstPage() with { IsPrinted = true, PageSize = MostPrinted };

    public ListView By(ListSort sort) => OnFirstPage() with { Sort = sort };

    /// <summary>The address with this view.</summary>
    public string On(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["sort"] = Sort.Address,
        ["columns"] = SeveralValues.Address(Columns),
        ["rows"] = IsPrinted || PageSize == FewestRows ? null : Number(PageSize),
        ["dense"] = Dense ? "1" : null,
        ["print"] = IsPrinted ? "1" : null,
        ["page"] = Page == 1 ? null : Number(Page),
    }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value)));

    /// <summary>
    /// The rows of a list in memory that the page shows, sorted; the view on a page that there is; and how many rows there are.
    /// </summary>
    /// <param name="rows">In the list's own order.</param>
    /// <param name="columns">That the list has.</param>
    public (ListView View, IReadOnlyList<TRow> Rows, int Total) PageOf<TRow>(
        IReadOnlyList<TRow> rows, IReadOnlyList<ListColumn<TRow>> columns)
    {
        var shown = Within(rows.Count);
        return (shown, [.. Sort.Apply(rows, columns).Skip((shown.Page - 1) * PageSize).Take(PageSize)], rows.Count);
    }

    /// <param name="reading">Is told of what is not known.</param>
    /// <param name="given">As the address gives it.</param>
    /// <param name="columns">That the list has.</param>
    public static ListView Parse<TRow>(AddressReading reading, ListAddress given, IReadOnlyList<ListColumn<TRow>> columns)
    {
        var view = OnScreen(reading, given, columns);
        return reading.Known("print", given.Print, v => v == "1") is null ? view : view.ForPaper() with { Page = view.Page };
    }

    private static ListView OnScreen<TRow>(AddressReading reading, ListAddress given, IReadOnlyList<ListColumn<TRow>> columns) => new()
    {
        Sort = ListSort.Parse(reading, given.Sort, [.. columns.Where(c => c.IsSortable).Select(c => c.Key)]),
        Columns = reading.KnownOf("columns", given.Columns, key => columns.Any(c => c.Key == key)),
        PageSize = reading.Known("rows", given.Rows, v => PageSizes.Any(s => Number(s) == v)) is { } size
            ? int.Parse(size, CultureInfo.InvariantCulture) : FewestRows,
        Dense = reading.Known("dense", given.Dense, v => v == "1") is not null,
        Page = reading.Known("page", given.Page, v => int.TryParse(v, CultureInfo.InvariantCulture, out var page) && page > 0) is { } page
            ? int.Parse(page, CultureInfo.InvariantCulture) : 1,
    };

    /// <summary>The columns in the order in which they are shown.</summary>
    public IReadOnlyList<ListColumn<TRow>> Shown<TRow>(IReadOnlyList<ListColumn<TRow>> columns) => Columns.Count == 0
        ? [.. columns.Where(c => c.IsShown)] : [.. Columns.Select(key => columns.First(c => c.Key == key))];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The view of an address as it stands there.</summary>
public sealed record ListAddress(
    string?[]? Sort = null, string?[]? Columns = null, string? Rows = null, string? Dense = null, string? Page = null,
    string? Print = null);

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name in the address, and of its title in the resources.</param>
/// <param name="SortBy">What a row held in memory is sorted by; null where it was not reported.</param>
public sealed record ListColumn<TRow>(string Key, Func<TRow, object?>? SortBy = null)
{
    /// <summary>The list can be sorted by it, in memory or by the store.</summary>
    public bool IsSortable { get; init; } = SortBy is not null;

    /// <summary>It is shown where the reader chose no columns.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Of its cells.</summary>
    public string? Class { get; init; }
}
