using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Overview;

/// <summary>Something that needs a leader's eye.</summary>
/// <param name="Key">The rule that raised it.</param>
/// <param name="Lamp">How grave it is.</param>
/// <param name="Text">What is the matter, with its numbers.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Address">Where it can be looked into.</param>
/// <param name="Citations">Where its numbers come from; none where they are counts of ours.</param>
public sealed record Attention(string Key, Lamp Lamp, string Text, string Rule, string Address, IReadOnlyList<Citation> Citations);

/// <summary>
/// What needs attention, by rules that are shown beside what they raise. They are our defaults, none of them official;
/// what is not known raises nothing.
/// </summary>
public sealed class AttentionRules(IStringLocalizer<OverviewText> text, Formats formats)
{
    private const decimal CatchUpLimit = 1.2m;

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<Attention> Of(OverviewModel model) =>
        [.. All(model).OfType<Attention>().OrderBy(a => Gravity(a.Lamp))];

    private IEnumerable<Attention?> All(OverviewModel model) =>
    [
        model.Execution is { } now ? Pace(now) : null,
        model.Execution is { } then ? CatchUp(then) : null,
        OnHold(model.Projects),
        Approval(model.Projects),
        FundsUnissued(model.Funds),
        .. model.Pipelines.Select(Unexplained),
        StageNotReported(model.Projects),
        SilentParks(model.ParksWithProjects),
        AmountsNotReported(model.StepsWithAmount),
        model.PoliciesUnderWay > 0 ? Raise("PoliciesUnderWay", Lamp.Watch, Urls.SourcesOf("policies"), [], model.PoliciesUnderWay) : null,
        model.Flaws > 0 ? Raise("Flaws", Lamp.Watch, Urls.Sources + "#flaws", [], model.Flaws) : null,
    ];

    private Attention? Pace(ExecutionNow now)
    {
        var lamp = LampRule.StrictTimeProgress.Judge(now.Value.PaceGapOnAdjusted);
        return lamp is Lamp.OnPace or Lamp.NotReported ? null : Raise("Pace", lamp, Urls.Budget(LampRule.StrictTimeProgress.Key), now.Citations,
            formats.Percent(now.Value.ExecutionRateOnAdjusted.Value), formats.Points(now.Value.PaceGapOnAdjusted.Value),
            formats.Points(now.Value.ReleaseAdjustedGap.Value));
    }

    private Attention? CatchUp(ExecutionNow now) => now.Value.CatchUpFactor is { Value: { } factor, Interval.Low: > CatchUpLimit }
        ? Raise("CatchUp", Lamp.Watch, Urls.Budget(), now.Citations,
            formats.Money(now.Value.RequiredMonthlySpend.Value), formats.Derived(factor, DerivedUnit.Times))
        : null;

    private Attention? OnHold(StageCounts projects) => projects[ProjectStage.OnHold] is > 0 and var count
        ? Raise("OnHold", Lamp.Behind, Urls.Projects(stage: Word.Of(ProjectStage.OnHold)), [], count)
        : null;

    private Attention? Approval(StageCounts projects) => projects[ProjectStage.Approval] > projects[ProjectStage.Implementation]
        ? Raise("Approval", Lamp.Watch, Urls.Projects(stage: Word.Of(ProjectStage.Approval)), [], projects[ProjectStage.Approval], projects[ProjectStage.Implementation])
        : null;

    private Attention? FundsUnissued(IReadOnlyList<(FundStage? Stage, int Count)> funds) =>
        funds.FirstOrDefault(f => f.Stage == FundStage.Design).Count is > 0 and var count
            ? Raise("FundsUnissued", Lamp.Watch, Urls.Funds(Word.Of(FundStage.Design)), [], count)
            : null;

    private Attention? Unexplained(FundPipeline fund) =>
        fund.Pipeline.Steps.FirstOrDefault(s => s.Unexplained?.Value > 0) is { } step
            ? Raise("Unexplained", Lamp.Watch, Urls.Fund(fund.FundId, step.Id), fund.Citations,
                fund.Name, $"{fund.StepNames[step.Id].Name}", Formats.Number(step.Count.Value ?? 0), Formats.Number(step.Unexplained!.Value ?? 0))
            : null;

    private Attention? StageNotReported(StageCounts projects) => projects[null] is > 0 and var count
        ? Raise("StageNotReported", Lamp.NotReported, Urls.Projects(stage: Urls.None), [], count, projects.Total)
        : null;

    private Attention? SilentParks(Coverage parks) => parks.IsComplete ? null
        : Raise("SilentParks", Lamp.NotReported, Urls.Parks(), [], parks.Expected - parks.Reported, parks.Expected);

    private Attention? AmountsNotReported(Coverage steps) => steps.IsComplete ? null
        : Raise("AmountsNotReported", Lamp.NotReported, Urls.Funds(), [], steps.Expected - steps.Reported, steps.Expected);

    private Attention Raise(string key, Lamp lamp, string address, IReadOnlyList<Citation> citations, params object[] numbers) =>
        new(key, lamp, text[$"Attention.{key}", [.. numbers.Select(n => n is int count ? Formats.Number(count) : n)]], text[$"Rule.{key}"], address, citations);

    private static int Gravity(Lamp lamp) => lamp switch
    {
        Lamp.Behind => 0,
        Lamp.Watch => 1,
        Lamp.NotReported => 2,
        _ => 3,
    };
}
