using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Funds;

/// <summary>The filters of funds with all that they can be, in the reader's language.</summary>
public sealed class FundFacets(FundQueries queries, IStringLocalizer<FundText> text, IStringLocalizer<ListText> words, Terms terms)
{
    public FundQueries Queries => queries;

    public IReadOnlyList<ListFacet> Of(FundsModel model, FundFilter filter)
    {
        var made = new ListFacets<FundRow, FundFilter>(
            model.Funds, filter with { View = filter.View.OnFirstPage() }, (f, row) => f.Holds(row), f => f.Address);
        var kinds = model.Funds.Select(f => Word.Of(f.Kind)).Concat(filter.Kinds).ToHashSet();
        var parks = model.Funds.SelectMany(f => f.Parks).Concat(filter.Parks).ToHashSet();
        var bodies = model.Funds.SelectMany(f => ListedNames.Of(f.Responsible)).DistinctBy(b => b.Zh).ToDictionary(b => b.Zh, b => b.ToString());
        return
        [
            made.Of(text["Column.stage"], filter.Stages, (f, chosen) => f with { Stages = chosen },
                FundFilter.KnownStages, StageName, row => [FundFilter.StageOf(row)]),
            made.Of(text["Column.kind"], filter.Kinds, (f, chosen) => f with { Kinds = chosen },
                Word.All<FundKind>().Where(kinds.Contains), word => terms.Of(Word.Parse<FundKind>(word)), row => [Word.Of(row.Kind)]),
            made.Of(text["Column.responsible"], filter.Responsible, (f, chosen) => f with { Responsible = chosen },
                bodies.Keys.Append(Urls.None), word => bodies.GetValueOrDefault(word, terms.NotReported), FundFilter.ResponsibleOf),
            made.OfReporting(text["Column.date"], filter.Dated, (f, chosen) => f with { Dated = chosen }, word => words[word], row => row.StageAsOf),
            made.Of(text["Column.parks"], filter.Parks, (f, chosen) => f with { Parks = chosen },
                model.ParkNames.Keys.Where(parks.Contains), park => model.ParkNames[park].ToString(), row => row.Parks),
        ];
    }

    /// <summary>What is chosen, as a file's head says it.</summary>
    public IReadOnlyList<(string Name, string Value)> Said(FundsModel model, FundFilter filter) =>
    [
        .. ListFacet.Said(Of(model, filter)),
        .. filter.Amount is null ? Array.Empty<(string, string)>() : [(text["Column.amount"].Value, terms.NotReported)],
        .. filter.Text is { } sought ? [(text["Search"].Value, sought)] : Array.Empty<(string, string)>(),
    ];

    private string StageName(string word) => word == Urls.None ? terms.NotReported : terms.Of(Word.Parse<FundStage>(word));
}
