using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Marks;

/// <summary>What went through a fund's pipeline; what the source does not explain is drawn, not hidden.</summary>
public sealed class PipelinePictures(IStringLocalizer<PipelineText> text, Formats formats)
{
    public string Title(FundPipeline fund) => text["Title", fund.Name];

    public string Note(FundPipeline fund) => text["Note", string.Join(", ", fund.StepNames.Values.Select(s => $"{s.Unit}").Where(u => u.Length > 0).Distinct().Take(1))];

    /// <summary>Null where nothing flows from step to step.</summary>
    public ChartSpec? Flows(FundPipeline fund)
    {
        var flows = fund.Pipeline.Steps.SelectMany(step => Into(fund, step).Concat(Split(fund, step))).ToList();
        return flows.Count == 0 ? null : new() { Kind = ChartKind.Sankey, Flows = flows };
    }

    public ChartTable Table(FundPipeline fund) => new(
        [text["Column.Step"], text["Column.Count"], text["Column.Applicants"], text["Column.StepConversion"], text["Column.Cumulative"], text["Column.ApplicantConversion"]],
        [.. fund.Pipeline.Steps.SelectMany(step => Rows(fund, step))]);

    /// <summary>From the step before, with what stayed behind.</summary>
    private IEnumerable<Flow> Into(FundPipeline fund, PipelineStep step)
    {
        if (fund.Pipeline.Before(step) is not { } before) yield break;
        var (from, link, through) = (NameOf(fund, before), Urls.Fund(fund.FundId, step.Id), step.Count.Value!.Value);
        yield return new(from, NameOf(fund, step), through, Tone.Stage4, link);
        if (before.Count.Value!.Value - through is > 0 and var left) yield return new(from, text["NotThrough"], left, Tone.NeutralSoft, link);
    }

    private IEnumerable<Flow> Split(FundPipeline fund, PipelineStep step)
    {
        foreach (var part in step.Parts.Where(p => p.Count.Value > 0))
            yield return new(NameOf(fund, step), NameOf(fund, part), part.Count.Value!.Value, Tone.Stage5, Urls.Fund(fund.FundId, part.Id));
        if (step.Unexplained?.Value is > 0 and var residual)
            yield return new(NameOf(fund, step), text["Unexplained"], residual, Tone.Hatched, Urls.Fund(fund.FundId, step.Id));
    }

    private IEnumerable<ChartRow> Rows(FundPipeline fund, PipelineStep step)
    {
        yield return Row(fund, step, NameOf(fund, step));
        foreach (var part in step.Parts) yield return Row(fund, part, text["Among", NameOf(fund, part)]);
        if (step.Unexplained is { } residual)
            yield return new([text["Unexplained"], formats.Quantity(residual.Value, null, Qualifier.Exact, UnitOf(fund, step)), "", "", "", ""], Urls.Fund(fund.FundId, step.Id));
    }

    private ChartRow Row(FundPipeline fund, PipelineStep step, string name) => new(
        [
            name,
            formats.Quantity(step.Count.Value, null, step.Count.Qualifier, UnitOf(fund, step)),
            formats.Quantity(step.Applicants.Value, null, step.Applicants.Qualifier, text["Unit.Applicants"]),
            Rate(fund.Pipeline.StepConversion(step)), Rate(fund.Pipeline.CumulativeConversion(step)), Rate(fund.Pipeline.ApplicantConversion(step)),
        ],
        Urls.Fund(fund.FundId, step.Id));

    private string Rate(Derived? rate) => rate is null ? "" : formats.Percent(rate.Value);

    private static string NameOf(FundPipeline fund, PipelineStep step) => fund.StepNames[step.Id].Name.ToString();

    private static string UnitOf(FundPipeline fund, PipelineStep step) => fund.StepNames[step.Id].Unit?.ToString() ?? "";
}
