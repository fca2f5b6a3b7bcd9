using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Parks;

/// <summary>What stands in the address of the parks page.</summary>
/// <param name="Measure">What parks are ranked and coloured by.</param>
/// <param name="Compared">Ids of the parks side by side, at most <see cref="Most"/>.</param>
public sealed record ParksFilter(ParkMeasure Measure, IReadOnlyList<string> Compared)
{
    /// <summary>Only parks of which nothing of this measure was reported; null for all.</summary>
    public ParkMeasure? Without { get; init; }

    /// <summary>How the list of parks is looked at; it has one page.</summary>
    public ListView View { get; init; } = ListView.Default;

    public const int Most = 4;

    /// <param name="measure">As it stands in the address.</param>
    /// <param name="compare">Ids with commas between them.</param>
    /// <param name="without">A measure.</param>
    /// <param name="view">Of the list.</param>
    /// <param name="parks">The ids that there are.</param>
    public static (ParksFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        string? measure, string? compare, string? without, ListAddress view, IReadOnlyCollection<string> parks)
    {
        var reading = new AddressReading();
        var word = reading.Known("measure", measure, v => Word.TryParse<ParkMeasure>(v, out _));
        var lacking = reading.Known("without", without, v => Word.TryParse<ParkMeasure>(v, out _));
        var compared = new List<string>();
        foreach (var id in (compare ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            if (parks.Contains(id) && compared.Count < Most) compared.Add(id);
            else reading.Ignore("compare", id);
        }

        return (new(word is null ? ParkMeasure.Projects : Word.Parse<ParkMeasure>(word), compared)
        {
            Without = lacking is null ? null : Word.Parse<ParkMeasure>(lacking),
            View = ListView.Parse(reading, view, ParkColumns.All),
        }, reading.Ignored);
    }

    public string Address => View.On(Urls.Parks(
        Measure == ParkMeasure.Projects ? null : Word.Of(Measure), SeveralValues.Address(Compared), Word.Of(Without)));

    /// <summary>Whether the list shows the park.</summary>
    public bool Holds(ParkRow park) => Without is not { } measure || park.Of(measure) is null;

    /// <summary>The park beside the others, or away from them; null when there is no more room.</summary>
    public ParksFilter? Toggled(string park) =>
        Compared.Contains(park) ? this with { Compared = [.. Compared.Where(id => id != park)] }
        : Compared.Count < Most ? this with { Compared = [.. Compared, park] }
        : null;
}
