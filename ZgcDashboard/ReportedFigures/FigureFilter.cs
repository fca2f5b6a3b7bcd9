using ZgcDashboard.Figures;
using ZgcDashboard.Lists;

namespace ZgcDashboard.ReportedFigures;

/// <summary>Which figures the reader wants to see, and in which order: what stands in the address.</summary>
public sealed record FigureFilter
{
    private const string Value = "value";
    private const string UnitColumn = "unit";

    public static IReadOnlyList<ListColumn<FigureRow>> Columns { get; } =
    [
        new("subject", row => row.Subject.ToString()) { Class = "head" },
        new(Value, row => row.Value) { Class = "nowrap num" },
        new("range") { Class = "nowrap" },
        new(UnitColumn, row => row.Unit.ToString()) { Class = "nowrap", IsShown = false },
        new("qualifier", row => row.Qualifier) { Class = "nowrap", IsShown = false },
        new("of", row => row.WhereName?.ToString()),
        new("date", row => row.Date is { } date ? (date.Start, date.End) : null) { Class = "nowrap" },
        new("note") { IsShown = false },
        new("source", row => row.Citations is [ReportPlace place, ..] ? (place.Section, place.Item ?? place.Paragraph ?? 0) : null) { Class = "sources" },
    ];

    /// <summary>Numbers of sections, or <see cref="Urls.None"/> for figures that no report states.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Units by their words: see <see cref="UnitOf"/>.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Words of <see cref="FigureSubject"/>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Ids of parks and places, or <see cref="Urls.None"/> for figures of neither.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Words of <see cref="Figures.Qualifier"/>.</summary>
    public IReadOnlyList<string> Qualifiers { get; init; } = [];

    /// <summary>Whether the value was reported: the word reported or none.</summary>
    public IReadOnlyList<string> Valued { get; init; } = [];

    /// <summary>The same of the date.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>Only figures that can speak of this day or a later one: a day or a month.</summary>
    public ReportedDate? From { get; init; }

    /// <summary>Only figures that can speak of this day or an earlier one: a day or a month.</summary>
    public ReportedDate? To { get; init; }

    /// <summary>In a subject, a note or a unit, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Chosen);

    /// <summary>The address of all figures, in this view.</summary>
    public string Cleared => new FigureFilter { View = View.OnFirstPage() }.Address;

    public bool IsEmpty => Chosen == Urls.Figures();

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) => Urls.ExportOf(Chosen, format);

    private string Chosen => Urls.Figures(
        SeveralValues.Address(Sections), SeveralValues.Address(Units), SeveralValues.Address(Subjects), SeveralValues.Address(Places),
        SeveralValues.Address(Qualifiers), SeveralValues.Address(Valued), SeveralValues.Address(Dated), From?.ToString(), To?.ToString(), Text);

    public bool Holds(FigureRow row) => SeveralValues.Allow(Sections, SectionsOf(row))
        && SeveralValues.Allow(Units, UnitOf(row)) && SeveralValues.Allow(Subjects, Word.Of(row.About)) && SeveralValues.Allow(Places, PlaceOf(row))
        && SeveralValues.Allow(Qualifiers, Word.Of(row.Qualifier)) && SeveralValues.Allow(Valued, ValuedOf(row))
        && SeveralValues.Allow(Dated, Reporting.Of(row.Date)) && ReportedDays.Allow(From, To, row.Date) && HoldsText(row);

    /// <summary>Every section that states the figure, its copies' too.</summary>
    public static IReadOnlyList<string> SectionsOf(FigureRow row) => row.Citations is not [ReportPlace, ..] ? [Urls.None]
        : [.. row.Citations.OfType<ReportPlace>().Select(p => p.Section).Distinct().Select(SectionFilter.Word)];

    /// <summary>The unit's Chinese name; the English one where it has no other. A comma would part it in two.</summary>
    public static string UnitOf(FigureRow row) => (row.Unit.Zh.Length > 0 ? row.Unit.Zh : row.Unit.En).Replace(',', '，');

    public static string PlaceOf(FigureRow row) => row.ParkId ?? row.PlaceId ?? Urls.None;

    public static string ValuedOf(FigureRow row) => row.IsReported ? Reporting.Reported : Urls.None;

    /// <summary>What the page shows of the figures, on a page that there is, and how many the filter leaves.</summary>
    public (FigureFilter Filter, IReadOnlyList<FigureRow> Rows, int Total) PageOf(IReadOnlyList<FigureRow> rows)
    {
        var (view, shown, total) = (View with { Sort = InUnits }).PageOf([.. rows.Where(Holds)], Columns);
        return (this with { View = view with { Sort = View.Sort } }, shown, total);
    }

    /// <summary>All that the filter leaves, sorted.</summary>
    public IReadOnlyList<FigureRow> Of(IReadOnlyList<FigureRow> rows) => [.. InUnits.Apply(rows.Where(Holds), Columns)];

    /// <summary>Whether values of different units are sorted, each unit by itself.</summary>
    public bool PartsUnits(IReadOnlyList<FigureRow> rows) =>
        View.Sort.Place(Value) >= 0 && rows.Where(Holds).Select(r => r.Unit.ToString()).Distinct().Skip(1).Any();

    /// <summary>Numbers of different units cannot be compared: a sort by value sorts by the unit first.</summary>
    private ListSort InUnits => View.Sort.Place(Value) is var value and >= 0 && View.Sort.Place(UnitColumn) is var unit && (unit < 0 || unit > value)
        ? new([.. View.Sort.Keys.Take(value), (UnitColumn, unit >= 0 && View.Sort.Keys[unit].Descending), .. View.Sort.Keys.Skip(value).Where(k => k.Column != UnitColumn)])
        : View.Sort;

    private bool HoldsText(FigureRow row) =>
        TextFilter.Allows(Text, row.Subject.Zh, row.Subject.En, row.Note?.Zh, row.Note?.En, row.Unit.Zh, row.Unit.En);
}
