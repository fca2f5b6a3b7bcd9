using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>
/// Rows with all that can be found of each as one text. They are looked through one by one: a hundred thousand take
/// hundredths of a second, and nothing has to be kept in step with the tables.
/// </summary>
internal sealed class SearchIndex(IEnumerable<SearchRow> rows)
{
    private const char Apart = '\uE000';

    private readonly ILookup<SearchKind, (SearchRow Row, string Title, string Text)> _rows =
        rows.ToLookup(row => row.Kind, row => (row, TitleOf(row.Title), SoughtText.Folded(string.Join(Apart, PartsOf(row)))));

    /// <summary>Those of a kind that hold the text, at most one more than <see cref="SearchGroup.Most"/>: first those that are called so, then those whose titles hold it.</summary>
    public IReadOnlyList<SearchRow> Find(SearchKind kind, SoughtText sought)
    {
        var (called, titled, others) = (new List<SearchRow>(), new List<SearchRow>(), new List<SearchRow>());
        foreach (var (row, title, text) in _rows[kind])
        {
            if (titled.Count > SearchGroup.Most) break;
            if (!sought.IsIn(text)) continue;
            if (Equals(row.Title, sought.Text)) called.Add(row);
            else if (sought.IsIn(title)) titled.Add(row);
            else if (others.Count <= SearchGroup.Most) others.Add(row);
        }

        return [.. called.Concat(titled).Concat(others).Take(SearchGroup.Most + 1)];
    }

    /// <summary>Where in the row the text stands.</summary>
    /// <param name="row">That holds it.</param>
    /// <param name="sought">What was looked for.</param>
    public static SearchHit Hit(SearchRow row, SoughtText sought)
    {
        var value = row.Values.FirstOrDefault(v => Marks(string.Join(' ', PartsOf(v)), sought)) ?? (row.Values.Count > 0 ? row.Values[0] : null);
        var match = sought.IsIn(TitleOf(row.Title)) ? null : row.Texts.Where(t => Marks(t.Words.Zh, sought) || Marks(t.Words.En, sought))
            .Select(t => ((SearchField, Bilingual)?)t).FirstOrDefault();
        return new(row, match, value, row.Address ?? AddressOf(row, value, sought));
    }

    /// <summary>What is looked up in its source: the number is marked there, or the text.</summary>
    private static string AddressOf(SearchRow row, SourceNumber? value, SoughtText sought) => row.Citations is [ReportPlace place, ..]
        ? Urls.SourceMarking(place, value?.Value?.ToString(CultureInfo.InvariantCulture) ?? sought.Text) : Urls.Source(row.Citations);

    private static bool Marks(string text, SoughtText sought) => sought.Marks(text).Count > 0;

    private static bool Equals(Bilingual title, string text) =>
        title.Zh.Equals(text, StringComparison.OrdinalIgnoreCase) || title.En.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static string TitleOf(Bilingual title) => SoughtText.Folded($"{title.Zh}{Apart}{title.En}");

    private static IEnumerable<string> PartsOf(SearchRow row) =>
        [row.Title.Zh, row.Title.En, .. row.Texts.SelectMany(t => new[] { t.Words.Zh, t.Words.En }), .. row.Values.SelectMany(PartsOf)];

    /// <summary>The number as it may be typed, with its unit: an amount in 万元 and in 亿元.</summary>
    private static IEnumerable<string> PartsOf(SourceNumber number)
    {
        const decimal TenThousand = 10_000;
        foreach (var value in new[] { number.Value, number.High }.OfType<decimal>())
        {
            var text = value.ToString("0.############", CultureInfo.InvariantCulture);
            if (number.Measure is DerivedUnit.TenThousandYuan)
            {
                yield return $"{text}万元";
                yield return $"{(value / TenThousand).ToString("0.############", CultureInfo.InvariantCulture)}亿元";
            }
            else if (number.Measure is DerivedUnit.Percent) yield return $"{value.ToString(CultureInfo.InvariantCulture)}%";
            else if (number.Unit is { } unit)
            {
                yield return $"{text}{unit.Zh}";
                yield return $"{text} {unit.En}";
            }
            else yield return text;
        }
    }
}
