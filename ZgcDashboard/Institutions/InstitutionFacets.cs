using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Institutions;

/// <summary>The filters of institutions with all that they can be, in the reader's language.</summary>
public sealed class InstitutionFacets(InstitutionQueries queries, IStringLocalizer<InstitutionText> text, Terms terms)
{
    public InstitutionQueries Queries => queries;

    public IReadOnlyList<ListFacet> Of(InstitutionsModel model, InstitutionFilter filter)
    {
        var made = new ListFacets<InstitutionRow, InstitutionFilter>(
            model.Rows, filter with { View = filter.View.OnFirstPage() }, (f, row) => f.Holds(row), f => f.Address);
        var sections = model.Rows.SelectMany(InstitutionFilter.SectionsOf).Concat(filter.Sections).ToHashSet();
        return
        [
            made.Of(text["Column.sections"], filter.Sections, (f, chosen) => f with { Sections = chosen },
                SectionFilter.Words.Where(sections.Contains), word => SectionFilter.NameOf(word, model.Sections, text["Section.None"]), InstitutionFilter.SectionsOf),
            made.Of(text["Column.kind"], filter.Kinds, (f, chosen) => f with { Kinds = chosen },
                InstitutionFilter.KnownKinds, KindName, row => [InstitutionFilter.KindOf(row)]),
            made.Of(text["With"], filter.With, (f, chosen) => f with { With = chosen },
                Word.All<Connection>(), word => text[$"With.{word}"], InstitutionFilter.ConnectionsOf),
        ];
    }

    /// <summary>What is chosen, as a file's head says it.</summary>
    public IReadOnlyList<(string Name, string Value)> Said(InstitutionsModel model, InstitutionFilter filter) =>
    [
        .. ListFacet.Said(Of(model, filter)),
        .. filter.Text is { } sought ? [(text["Search"].Value, sought)] : Array.Empty<(string, string)>(),
    ];

    private string KindName(string word) => word == Urls.None ? text["Kind.None"] : terms.Of(Word.Parse<OrganisationKind>(word));
}
