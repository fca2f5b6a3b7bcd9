using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;

namespace ZgcDashboard.ReportedFigures;

/// <summary>The filters of figures with all that they can be, in the reader's language.</summary>
public sealed class FigureFacets(FigureQueries queries, IStringLocalizer<FigureText> text, IStringLocalizer<ListText> words)
{
    public FigureQueries Queries => queries;

    public IReadOnlyList<ListFacet> Of(FiguresModel model, FigureFilter filter)
    {
        var known = FigureWords.Of(model);
        var made = new ListFacets<FigureRow, FigureFilter>(
            model.Rows, filter with { View = filter.View.OnFirstPage() }, (f, row) => f.Holds(row), f => f.Address);
        return
        [
            made.Of(text["Column.section"], filter.Sections, (f, chosen) => f with { Sections = chosen },
                Present(SectionFilter.Words, model, filter.Sections, FigureFilter.SectionsOf), word => SectionFilter.NameOf(word, model.Sections, text["Section.None"]), FigureFilter.SectionsOf),
            made.Of(text["Column.unit"], filter.Units, (f, chosen) => f with { Units = chosen },
                model.Rows.Select(FigureFilter.UnitOf).CountBy(u => u).OrderByDescending(u => u.Value).Select(u => u.Key),
                word => UnitName(model, word), row => [FigureFilter.UnitOf(row)]),
            made.Of(text["Column.kind"], filter.Subjects, (f, chosen) => f with { Subjects = chosen },
                Word.All<FigureSubject>(), word => text[$"Kind.{word}"], row => [Word.Of(row.About)]),
            made.Of(text["Column.of"], filter.Places, (f, chosen) => f with { Places = chosen },
                Present(known.Places, model, filter.Places, row => [FigureFilter.PlaceOf(row)]),
                word => word == Urls.None ? text["Kind.zone"] : model.Names[word].ToString(), row => [FigureFilter.PlaceOf(row)]),
            made.Of(text["Column.qualifier"], filter.Qualifiers, (f, chosen) => f with { Qualifiers = chosen },
                Word.All<Qualifier>(), word => text[$"Qualifier.{word}"], row => [Word.Of(row.Qualifier)]),
            made.OfReporting(text["Column.value"], filter.Valued, (f, chosen) => f with { Valued = chosen },
                word => words[word], row => row.IsReported ? row : null),
            made.OfReporting(text["Column.date"], filter.Dated, (f, chosen) => f with { Dated = chosen },
                word => words[word], row => row.Date),
        ];
    }

    /// <summary>What is chosen, as a file's head says it.</summary>
    public IReadOnlyList<(string Name, string Value)> Said(FiguresModel model, FigureFilter filter) =>
    [
        .. ListFacet.Said(Of(model, filter)),
        .. ReportedDays.Words(filter.From, filter.To) is { } range ? [(text["Range"].Value, range)] : Array.Empty<(string, string)>(),
        .. filter.Text is { } sought ? [(text["Search"].Value, sought)] : Array.Empty<(string, string)>(),
    ];

    /// <summary>The values that some figure has, and those that are chosen though none has them.</summary>
    private static IEnumerable<string> Present(
        IEnumerable<string> all, FiguresModel model, IReadOnlyList<string> chosen, Func<FigureRow, IReadOnlyList<string>> of)
    {
        var there = model.Rows.SelectMany(of).Concat(chosen).ToHashSet();
        return all.Where(there.Contains);
    }

    /// <summary>A Chinese unit counts many things, each with its own English word.</summary>
    private static string UnitName(FiguresModel model, string word)
    {
        const int Few = 3;
        var names = model.Rows.Where(r => FigureFilter.UnitOf(r) == word).Select(r => r.Unit.ToString()).Distinct().ToList();
        return string.Join(", ", names.Take(Few)) + (names.Count > Few ? " …" : "");
    }
}
