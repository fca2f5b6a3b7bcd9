using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>A fund's stored steps as a pipeline.</summary>
public static class PipelineReading
{
    /// <param name="steps">Of one fund, in any order.</param>
    public static Pipeline ToPipeline(this IReadOnlyCollection<FundStep> steps) =>
        new([.. Parts(steps, null)]);

    private static IEnumerable<PipelineStep> Parts(IReadOnlyCollection<FundStep> steps, string? parent) =>
        steps.Where(s => s.ParentId == parent).OrderBy(s => s.StepOrder).Select(s => new PipelineStep(
            s.Id, (int)s.Stage,
            Quantity.Count(s.Count, s.CountUnitEn ?? "", s.CountQualifier),
            Quantity.Count(s.Applicants, "", s.ApplicantsQualifier),
            [.. Parts(steps, s.Id)]));
}

/// <summary>A fund's pipeline with what its steps are called.</summary>
/// <param name="FundId">The fund's id.</param>
/// <param name="Name">The fund's name.</param>
/// <param name="Pipeline">Its steps.</param>
/// <param name="StepNames">By the step's id.</param>
/// <param name="Citations">Where the fund stands in the report.</param>
public sealed record FundPipeline(
    string FundId, Bilingual Name, Pipeline Pipeline, IReadOnlyDictionary<string, StepName> StepNames, IReadOnlyList<Citation> Citations)
{
    /// <summary>That the steps which were counted speak of.</summary>
    public DatedRange Dates { get; init; } = DatedRange.None;

    /// <summary>Who answers for the fund; null where that was not reported.</summary>
    public Bilingual? Responsible { get; init; }

    /// <param name="fund">The fund.</param>
    /// <param name="steps">All of its steps, in any order.</param>
    public static FundPipeline Of(Fund fund, IReadOnlyCollection<FundStep> steps) => new(
        fund.Id, fund.Name, steps.ToPipeline(), steps.ToDictionary(s => s.Id, s => new StepName(s.Name, s.CountUnit)), fund.Citations)
    {
        Dates = DatedRange.Of(steps.Where(s => (s.Count ?? s.Applicants) is not null).Select(s => s.AsOf)),
        Responsible = fund.Responsible,
    };
}

/// <summary>What a step is called, and what is counted there.</summary>
public sealed record StepName(Bilingual Name, Bilingual? Unit);
