using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using ZgcDashboard.Figures;
using ZgcDashboard.Sources;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>Every numeral of the report, Arabic or Chinese, is loaded or left out for a stated reason.</summary>
public sealed partial class NumeralAccountingTests
{
    private const string Excluded = "excluded";
    private const int MostItems = 20;

    private static readonly Dictionary<string, int> Chinese = new()
    {
        ["四"] = 4, ["六"] = 6, ["三"] = 3, ["五"] = 5, ["九"] = 9, ["十"] = 10, ["十六"] = 16, ["二十"] = 20, ["二十一"] = 21, ["百"] = 100, ["二"] = 2,
    };

    [Fact]
    public async Task Every_numeral_of_the_report_has_its_row_and_every_row_its_numeral()
    {
        var path = Environment.GetEnvironmentVariable("ZGC_REPORT");
        if (string.IsNullOrEmpty(path)) Assert.Skip("ZGC_REPORT does not name the report's text, which is no part of this repository.");
        var report = ReportText.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(Keys(Rows("numerals.csv")).Order(StringComparer.Ordinal), Numerals(report).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_numeral_that_is_loaded_stands_in_the_row_that_accounts_for_it()
    {
        var files = new Dictionary<string, Dictionary<string, IDictionary<string, string>>>();
        Assert.All(Rows("numerals.csv").Where(r => r["accounted_by"] != Excluded), row =>
        {
            var (file, id) = row["accounted_by"].Split(':') is [var f, var i] ? (f, i) : throw new FormatException(row["accounted_by"]);
            if (!files.TryGetValue(file, out var rows)) files[file] = rows = Rows(file + ".csv").ToDictionary(r => r["id"]);
            var place = row["item"].Length == 0 ? row["section"] : $"{row["section"]}.{row["item"]}";
            Assert.Contains(place, Places(rows[id]));
            Assert.True(Holds(rows[id], row["token"]), $"{row["accounted_by"]} does not hold {row["token"]}");
        });
    }

    [Fact]
    public void A_numeral_that_is_left_out_says_why_in_both_languages() => Assert.All(
        Rows("numerals.csv"), row => Assert.Equal(row["accounted_by"] == Excluded, row["reason_zh"].Length > 0 && row["reason_en"].Length > 0));

    private static bool Holds(IDictionary<string, string> row, string token)
    {
        var cells = row.Where(c => c.Key is not ("section" or "item" or "also" or "id")).Select(c => c.Value).ToList();
        if (cells.Any(c => c.Contains(token, StringComparison.Ordinal))) return true;
        if (token == "数十") return row["qualifier"] == Word.Of(Qualifier.Tens);
        var number = Chinese.TryGetValue(token, out var known) ? known : decimal.Parse(token, CultureInfo.InvariantCulture);
        return cells.SelectMany(c => Number().Matches(c)).Any(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture) == number);
    }

    private static IEnumerable<string> Places(IDictionary<string, string> row)
    {
        var own = row["item"] is "" or ['¶', ..] ? row["section"] : $"{row["section"]}.{row["item"]}";
        return row["also"].Split(';').Select(place => place.Split('¶')[0]).Prepend(own);
    }

    private static IEnumerable<string> Numerals(ReportText report)
    {
        for (var section = 1; section <= ReportPlace.MostSections; section++)
        {
            foreach (var item in Enumerable.Range(1, MostItems).Select(i => (int?)i).Prepend(null))
            {
                var seen = new Dictionary<string, int>();
                foreach (var token in report.Of(section, item).SelectMany(line => Numeral().Matches(line)).Select(m => m.Value))
                    yield return $"{section}.{item} {token} {seen[token] = seen.GetValueOrDefault(token) + 1}";
            }
        }
    }

    private static IEnumerable<string> Keys(IEnumerable<IDictionary<string, string>> rows) =>
        rows.Select(r => $"{r["section"]}.{r["item"]} {r["token"]} {r["occurrence"]}");

    private static List<IDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(Path.Combine(SeededStore.DataFolder, file));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        return [.. csv.GetRecords<dynamic>().Select(r => (IDictionary<string, string>)((IDictionary<string, object>)r).ToDictionary(c => c.Key, c => (string)c.Value))];
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?|数?[零〇一二三四五六七八九十百千万亿两]+")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
