using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Submissions;

/// <summary>The filters of submissions with all that they can be, in the reader's language.</summary>
public sealed class SubmissionFacets(SubmissionQueries queries, IStringLocalizer<SubmissionsText> text, Terms terms)
{
    public SubmissionQueries Queries => queries;

    public IReadOnlyList<ListFacet> Of(SubmissionsModel model, SubmissionFilter filter)
    {
        var made = new ListFacets<DutyRow, SubmissionFilter>(model.Rows, filter, (f, row) => f.Holds(row), f => f.Address);
        var lists = model.Rows.Select(row => Word.Of(row.Duty.List)).Concat(filter.Lists).ToHashSet();
        var parks = model.Rows.Select(SubmissionFilter.ParkOf).Concat(filter.Parks).ToHashSet();
        return
        [
            made.Of(text["Park"], filter.Parks, (f, chosen) => f with { Parks = chosen }, model.Parks.Keys.Append(Urls.None).Where(parks.Contains),
                id => id == Urls.None ? text["WholeZone"] : model.Parks[id].ToString(), row => [SubmissionFilter.ParkOf(row)]),
            made.Of(text["List"], filter.Lists, (f, chosen) => f with { Lists = chosen }, Word.All<ReportedList>().Where(lists.Contains),
                word => terms.Of(Word.Parse<ReportedList>(word)), row => [Word.Of(row.Duty.List)]),
            made.Of(text["State"], filter.States, (f, chosen) => f with { States = chosen }, Word.All<SubmissionState>(),
                word => text[$"State.{word}"], SubmissionFilter.StatesOf),
        ];
    }
}
