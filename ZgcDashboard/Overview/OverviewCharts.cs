using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;

namespace ZgcDashboard.Overview;

/// <summary>The model as the parts of strips and the bars of charts.</summary>
public sealed class OverviewCharts(Terms terms)
{
    public IReadOnlyList<StripPart> Projects(StageCounts projects) =>
    [
        .. StageCounts.Stages.Select(stage => new StripPart(
            terms.Of(stage), projects[stage], StageTones.Of(stage), Urls.Projects(stage: Word.Of(stage) ?? Urls.None))),
    ];

    public IReadOnlyList<StripPart> Funds(IReadOnlyList<(FundStage? Stage, int Count)> funds) =>
        [.. funds.Select(f => new StripPart(terms.Of(f.Stage), f.Count, StageTones.Of(f.Stage), Urls.Funds(Word.Of(f.Stage) ?? Urls.None)))];

    public IReadOnlyList<StripPart> WorkItems(IReadOnlyList<(WorkItemStatus? Status, int Count)> items) =>
        [.. items.Select(i => new StripPart(terms.Of(i.Status), i.Count, ToneOf(i.Status), Urls.WorkItemsWith(Word.Of(i.Status) ?? Urls.None)))];

    public IReadOnlyList<StageBar> ByPark(IReadOnlyList<ParkProjects> parks) =>
    [
        .. parks.Select(p => new StageBar(
            p.Name?.ToString() ?? terms["Park.None"], p.Counts,
            stage => Urls.Projects(p.ParkId ?? Urls.None, Word.Of(stage) ?? Urls.None),
            p.ParkId is { } park ? Urls.Park(park) : Urls.Projects(Urls.None),
            Rest: p.ParkId is null)),
    ];

    private static Tone ToneOf(WorkItemStatus? status) => status switch
    {
        WorkItemStatus.Done => Tone.Stage4,
        WorkItemStatus.InProgress => Tone.Stage2,
        WorkItemStatus.Planned => Tone.Stage1,
        _ => Tone.Hatched,
    };
}
