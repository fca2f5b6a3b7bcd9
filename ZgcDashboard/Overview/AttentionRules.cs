using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;

namespace ZgcDashboard.Overview;

/// <summary>Something that needs a leader's eye.</summary>
/// <param name="Key">The rule that raised it.</param>
/// <param name="Lamp">How grave it is.</param>
/// <param name="Text">What is the matter, with its numbers.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Address">Where exactly what it counts is listed.</param>
public sealed record Attention(string Key, Lamp Lamp, string Text, string Rule, string Address)
{
    /// <summary>Where its numbers come from; none where they are counts of ours.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Who answers for it; none where that was not reported.</summary>
    public IReadOnlyList<Bilingual> Units { get; init; } = [];

    /// <summary>What comes next and when, in words; null where that is not known.</summary>
    public string? Next { get; init; }

    /// <summary>That its numbers speak of.</summary>
    public DatedRange Dates { get; init; } = DatedRange.None;
}

/// <summary>
/// What needs attention, by rules that are shown beside what they raise. They are our defaults, none of them official;
/// what is not known raises nothing.
/// </summary>
public sealed class AttentionRules(IStringLocalizer<OverviewText> text, Formats formats)
{
    /// <summary>Points that lead the page: more are not taken in at a glance.</summary>
    public const int MostUrgent = 3;

    /// <summary>As much faster as before is more than a busy autumn.</summary>
    private const decimal CatchUpLimit = 1.2m;

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<Attention> Of(OverviewModel model) =>
        [.. All(model).OfType<Attention>().OrderBy(a => Gravity(a.Lamp))];

    private IEnumerable<Attention?> All(OverviewModel model) =>
    [
        model.Execution is { Value: { IsOverspent: true } } over ? OverBudget(over) : null,
        model.Execution is { } now ? Pace(now) : null,
        model.Execution is { } then ? CatchUp(then) : null,
        OnHold(model),
        FundsUnissued(model),
        .. model.Pipelines.Select(Unexplained),
        StageNotReported(model),
        SilentParks(model),
        AmountsNotReported(model.StepsWithAmount),
        PoliciesUnderWay(model),
    ];

    private Attention? Pace(ExecutionNow now)
    {
        var lamp = LampRule.StrictTimeProgress.Judge(now.Value.PaceGapOnAdjusted);
        if (lamp is Lamp.OnPace or Lamp.NotReported or Lamp.NotComputable) return null;
        var raised = Raise("Pace", lamp, Urls.Budget(LampRule.StrictTimeProgress.Key, budget: now.Budget.Id),
            formats.Percent(now.Value.ExecutionRateOnAdjusted.Value), formats.Points(now.Value.PaceGapOnAdjusted.Value));
        return OfBudget(now, raised with { Text = raised.Text + Released(now.Value) });
    }

    /// <summary>The gap counted from the supplement's day, or from the last that it may have come on.</summary>
    private string Released(BudgetExecution execution) => !ExecutionCaptions.ReleaseMatters(execution) ? ""
        : text[execution.IsReleaseKnown ? "Pace.ReleasedOn" : "Pace.ReleasedBy",
            ExecutionCaptions.Released(execution), formats.Points(execution.ReleaseAdjustedGap.Value)];

    private Attention OverBudget(ExecutionNow now) => OfBudget(now, Raise("OverBudget", Lamp.OverBudget, now.Address,
        formats.Derived(now.Value.ExecutionRateOnAdjusted.Value is null ? now.Value.ExecutionRateOnInitial : now.Value.ExecutionRateOnAdjusted)));

    private Attention? CatchUp(ExecutionNow now)
    {
        if (now.Value.CatchUpFactor is not { Value: { } factor, Says: null, Interval.Low: > CatchUpLimit }) return null;
        var needed = formats.Money(now.Value.RequiredMonthlySpend.Value);
        var raised = Raise("CatchUp", Lamp.Watch, now.Address, needed, formats.Derived(factor, DerivedUnit.Times));
        return OfBudget(now, raised with { Rule = text["Rule.CatchUp", Formats.Number(CatchUpLimit)] });
    }

    private Attention? OnHold(OverviewModel model) => model.Projects[ProjectStage.OnHold] is > 0 and var count
        ? Raise("OnHold", Lamp.Behind, Urls.Projects(stage: Word.Of(ProjectStage.OnHold)), count) with { Units = model.OnHoldUnits }
        : null;

    private Attention? FundsUnissued(OverviewModel model) => model.Funds.FirstOrDefault(f => f.Stage == FundStage.Design).Count is > 0 and var count
        ? Raise("FundsUnissued", Lamp.Watch, Urls.Funds(Word.Of(FundStage.Design)), count) with { Units = model.UnissuedUnits }
        : null;

    private Attention? Unexplained(FundPipeline fund) => fund.Pipeline.Steps.FirstOrDefault(s => s.Unexplained?.Value > 0) is { } step
        ? Raise("Unexplained", Lamp.Watch, Urls.Fund(fund.FundId, step.Id),
            fund.Name, $"{fund.StepNames[step.Id].Name}", Formats.Number(step.Count.Value ?? 0), Formats.Number(step.Unexplained!.Value ?? 0)) with
        {
            Citations = fund.Citations,
            Units = fund.Responsible is { } unit ? [unit] : [],
            Dates = fund.Dates,
        }
        : null;

    private Attention? StageNotReported(OverviewModel model) => model.Projects[null] is > 0 and var count
        ? Raise("StageNotReported", Lamp.NotReported, Urls.Projects(stage: Urls.None), count, model.Projects.Total)
        : null;

    private Attention? SilentParks(OverviewModel model) => model.ParksWithProjects is { IsComplete: false } parks
        ? Raise("SilentParks", Lamp.NotReported, Urls.Parks(without: "projects") + "#list", parks.Expected - parks.Reported, parks.Expected)
        : null;

    private Attention? AmountsNotReported(Coverage steps) => steps.IsComplete ? null
        : Raise("AmountsNotReported", Lamp.NotReported, Urls.Funds(amount: Urls.None), steps.Expected - steps.Reported, steps.Expected);

    private Attention? PoliciesUnderWay(OverviewModel model) => model.PoliciesUnderWay > 0
        ? Raise("PoliciesUnderWay", Lamp.Watch, Urls.Policies(Urls.NotIssued), model.PoliciesUnderWay) with { Units = model.PolicyUnits }
        : null;

    /// <summary>With the day of its snapshot and the next quarter's end, and with its name where the year has several.</summary>
    private Attention OfBudget(ExecutionNow now, Attention raised) => raised with
    {
        Text = now.Named is { } name ? text["Of", name, raised.Text] : raised.Text,
        Citations = now.Citations,
        Dates = now.Dates,
        Next = Checkpoint.After(now.Value) is [var next, ..]
            ? text["Next.Checkpoint", next.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), next.DaysLeft].Value
            : null,
    };

    private Attention Raise(string key, Lamp lamp, string address, params object[] numbers) =>
        new(key, lamp, text[$"Attention.{key}", [.. numbers.Select(n => n is int count ? Formats.Number(count) : n)]], text[$"Rule.{key}"], address);

    private static int Gravity(Lamp lamp) => lamp switch
    {
        Lamp.Behind or Lamp.OverBudget or Lamp.WellAbove => 0,
        Lamp.Watch => 1,
        Lamp.NotReported => 2,
        _ => 3,
    };
}
