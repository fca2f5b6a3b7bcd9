using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class PipelineTests
{
    private static readonly Quantity None = Quantity.Count(null, "");

    [Fact]
    public void The_standards_subsidy_converts_as_the_report_counts()
    {
        var accepted = Step("accepted", 2, 716, 192);
        var eligible = Step("eligible", 3, 560, 161, Step("international", 3, 51), Step("national", 3, 451));
        var pipeline = new Pipeline([accepted, eligible]);

        Assert.Equal(78.2m, Math.Round(pipeline.StepConversion(eligible)!.Value!.Value, 1));
        Assert.Equal(83.9m, Math.Round(pipeline.ApplicantConversion(eligible)!.Value!.Value, 1));
        Assert.Equal(58, eligible.Unexplained!.Value);
        Assert.Null(pipeline.StepConversion(accepted));
    }

    [Fact]
    public void The_parts_and_what_they_do_not_explain_make_the_whole() => Prop.ForAll(
        Gen.Choose(0, 9999).ToArbitrary(), Gen.Choose(0, 9999).ListOf().ToArbitrary(), (whole, parts) =>
        {
            var step = Step("whole", 1, whole, null, [.. parts.Select((part, i) => Step($"part{i}", 1, part))]);
            return parts.Count == 0 ? step.Unexplained is null : step.Unexplained!.Value + parts.Sum() == whole;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_cumulative_conversion_is_the_product_of_the_steps() => Prop.ForAll(
        Gen.Choose(1, 9999).NonEmptyListOf().ToArbitrary(), counts =>
        {
            var pipeline = new Pipeline([.. counts.Select((count, i) => Step($"step{i}", i, count))]);
            var product = pipeline.Steps.Skip(1).Aggregate(100m, (share, step) => share * pipeline.StepConversion(step)!.Value!.Value / 100);
            var cumulative = pipeline.CumulativeConversion(pipeline.Steps[^1]);
            return counts.Count == 1 ? cumulative is null : Math.Abs(cumulative!.Value!.Value - product) < 0.0001m;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Qualifier.AtLeast)]
    [InlineData(Qualifier.About)]
    public void Nothing_converts_into_a_number_that_was_not_counted_exactly(Qualifier qualifier)
    {
        var vague = new PipelineStep("vague", 2, Quantity.Count(30, "", qualifier), None, []);
        var pipeline = new Pipeline([Step("before", 1, 60), vague]);

        Assert.Null(pipeline.StepConversion(vague));
        Assert.False(pipeline.Flows);
    }

    [Fact]
    public void An_evaluation_does_not_convert_into_the_proposal_that_follows_it()
    {
        var proposal = Step("proposal", 3, 3);
        Assert.Null(new Pipeline([Step("evaluation", 5, 3), proposal]).StepConversion(proposal));
    }

    [Fact]
    public void What_is_counted_in_another_unit_does_not_convert()
    {
        var firms = new PipelineStep("firms", 2, Quantity.Count(11, "firms"), None, []);
        Assert.Null(new Pipeline([Step("projects", 1, 20), firms]).StepConversion(firms));
    }

    private static PipelineStep Step(string id, int stage, int count, int? applicants = null, params PipelineStep[] parts) =>
        new(id, stage, Quantity.Count(count, "projects"), Quantity.Count(applicants, ""), parts);
}
