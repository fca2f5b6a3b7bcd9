namespace ZgcDashboard.Figures;

/// <summary>One step of a pipeline.</summary>
/// <param name="Id">Unique in the pipeline.</param>
/// <param name="Stage">Ordinal of the stage that the step belongs to.</param>
/// <param name="Count">What was counted there.</param>
/// <param name="Applicants">By how many applicants.</param>
/// <param name="Parts">The steps that the source says are among this one.</param>
public sealed record PipelineStep(string Id, int Stage, Quantity Count, Quantity Applicants, IReadOnlyList<PipelineStep> Parts)
{
    /// <summary>
    /// 未说明差额: what is left of the step when its parts are taken away, in the unit of the count; null where
    /// the step or a part was not counted exactly, or where there are no parts.
    /// </summary>
    public Derived? Unexplained => Parts.Count == 0 || !Counted(this) || !Parts.All(Counted) ? null : Residual();

    internal static bool Counted(PipelineStep step) => Exact(step.Count);

    internal static bool Exact(Quantity quantity) => quantity is { Value: not null, ValueHigh: null, Qualifier: Qualifier.Exact };

    private Derived Residual()
    {
        var (whole, parts) = (Count.Value!.Value, Parts.Sum(p => p.Count.Value!.Value));
        return new("UnexplainedResidual", whole - parts, Interval.Exact(whole - parts), DerivedUnit.Number, "StepCount − SumOfParts",
            [Pipeline.Input("StepCount", whole), Pipeline.Input("SumOfParts", parts)]);
    }
}

/// <summary>
/// A fund's steps in their order. A conversion (步骤转化率) is given only between steps that were counted
/// exactly, in the same unit, and that follow each other from stage to stage: last year's evaluation does not convert into
/// this year's proposal.
/// </summary>
public sealed record Pipeline(IReadOnlyList<PipelineStep> Steps)
{
    /// <summary>Steps with a count, of whatever qualifier.</summary>
    public int CountedSteps => Steps.Count(s => s.Count.Value is not null);

    /// <summary>Whether there is a flow to draw: a step that follows from another, or one that splits.</summary>
    public bool Flows => Steps.Any(s => s.Parts.Any(PipelineStep.Counted)) || Steps.Any(s => StepConversion(s) is not null);

    /// <summary>The step that the given one follows from; null for the first of a flow.</summary>
    public PipelineStep? Before(PipelineStep step)
    {
        if (!PipelineStep.Counted(step)) return null;
        var before = Steps.TakeWhile(s => s != step).LastOrDefault(PipelineStep.Counted);
        return before is not null && before.Stage < step.Stage && before.Count.Unit == step.Count.Unit ? before : null;
    }

    /// <summary>nᵢ ÷ nᵢ₋₁ in percent.</summary>
    public Derived? StepConversion(PipelineStep step) => Before(step) is { } before
        ? Share("StepConversion", ("StepCount", step.Count), ("PreviousCount", before.Count))
        : null;

    /// <summary>nᵢ ÷ n₀ in percent; null for the first of a flow.</summary>
    public Derived? CumulativeConversion(PipelineStep step)
    {
        var first = step;
        while (Before(first) is { } before) first = before;
        return first == step ? null : Share("CumulativeConversion", ("StepCount", step.Count), ("FirstCount", first.Count));
    }

    /// <summary>The step's applicants ÷ those of the step before, in percent; null where either was not reported exactly.</summary>
    public Derived? ApplicantConversion(PipelineStep step) =>
        Before(step) is { } before && PipelineStep.Exact(step.Applicants) && PipelineStep.Exact(before.Applicants)
            ? Share("ApplicantConversion", ("StepApplicants", step.Applicants), ("PreviousApplicants", before.Applicants))
            : null;

    internal static DerivedInput Input(string key, decimal value) => new(key, value, Interval.Exact(value), DerivedUnit.Number);

    private static Derived Share(string key, (string Key, Quantity Of) part, (string Key, Quantity Of) whole)
    {
        var percent = new Ratio(part.Of.Value!.Value, whole.Of.Value!.Value).Percent;
        return new(key, percent, percent is { } exact ? Interval.Exact(exact) : Interval.Unknown, DerivedUnit.Percent, $"{part.Key} ÷ {whole.Key}",
            [Input(part.Key, part.Of.Value.Value), Input(whole.Key, whole.Of.Value.Value)]);
    }
}
