using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store;

namespace ZgcDashboard.Funds;

/// <summary>A fund with its steps.</summary>
public sealed record FundRow
{
    public required string Id { get; init; }
    public required Bilingual Name { get; init; }
    public required FundKind Kind { get; init; }
    public FundStage? Stage { get; init; }
    public ReportedDate? StageAsOf { get; init; }
    public bool StageInferred { get; init; }
    public required IReadOnlyList<string> Parks { get; init; }
    public Bilingual? Responsible { get; init; }
    public Bilingual? Note { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>In their order, the parts of a step after it.</summary>
    public required IReadOnlyList<StepRow> Steps { get; init; }
    public required FundPipeline Flow { get; init; }

    public StepRow Step(PipelineStep step) => Steps.First(s => s.Id == step.Id);
}

/// <summary>One step of a fund with what was reported of it.</summary>
public sealed record StepRow
{
    public required string Id { get; init; }
    public required FundStage Stage { get; init; }

    /// <summary>The step that this one is a part of.</summary>
    public string? ParentId { get; init; }
    public required Bilingual Name { get; init; }
    public decimal? Count { get; init; }
    public Bilingual? CountUnit { get; init; }
    public required Qualifier CountQualifier { get; init; }
    public decimal? Applicants { get; init; }
    public required Qualifier ApplicantsQualifier { get; init; }
    public Money? Amount { get; init; }
    public ReportedDate? AsOf { get; init; }
    public Bilingual? Note { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
}

/// <summary>The list page, before its filter.</summary>
/// <param name="Funds">In their order.</param>
/// <param name="ParkNames">By id.</param>
/// <param name="Dates">That their stages and steps speak of.</param>
public sealed record FundsModel(IReadOnlyList<FundRow> Funds, IReadOnlyDictionary<string, Bilingual> ParkNames, DatedRange Dates)
{
    /// <summary>How many of the stages were inferred.</summary>
    public InferredShare Inferred => InferredShare.Of(Funds, f => f.Stage is not null, f => f.StageInferred);

    /// <summary>How many steps have an amount in the report.</summary>
    public Coverage StepsWithAmount => Coverage.Of(Funds.SelectMany(f => f.Steps), s => s.Amount is not null);
}

/// <summary>A fund's own page.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="History">What was stated of its stage.</param>
/// <param name="Projects">The first of the projects that it supports.</param>
/// <param name="ProjectCount">How many it supports.</param>
/// <param name="Parks">Names of the parks that it names, by id.</param>
/// <param name="Parts">What the fund is for, as figures count it: directions, points.</param>
/// <param name="Dates">That its stage and its steps speak of.</param>
public sealed record FundPageModel(
    FundRow Fund, IReadOnlyList<Stated> History, IReadOnlyList<(string Id, Bilingual Name)> Projects, int ProjectCount,
    IReadOnlyDictionary<string, Bilingual> Parks, IReadOnlyList<FundParts> Parts, DatedRange Dates);

/// <summary>Parts of a fund that a figure counts: its directions of support, say.</summary>
/// <param name="What">The figure's subject without the fund's name: 重点支持方向.</param>
/// <param name="Count">How many.</param>
/// <param name="Names">Of each; none where the report does not list them, or not as many as it counts.</param>
/// <param name="Note">What the figure says besides; null where that is the names.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record FundParts(
    Bilingual What, SourceNumber Count, IReadOnlyList<Bilingual> Names, Bilingual? Note, IReadOnlyList<Citation> Citations)
{
    /// <summary>Null where the figure is none of the fund's: its subject does not begin with the fund's name.</summary>
    public static FundParts? Of(Figure figure, Bilingual fund)
    {
        if (!figure.SubjectZh.StartsWith(fund.Zh, StringComparison.Ordinal) || figure.SubjectZh.Length == fund.Zh.Length) return null;
        var names = figure is { Value: { } count, ValueHigh: null, Qualifier: Qualifier.Exact } && ListedNames.Of(figure.Note) is var listed && listed.Count == count
            && listed.Count > 1 ? listed : [];
        return new(
            new(figure.SubjectZh[fund.Zh.Length..], figure.SubjectEn), new(figure.Value, figure.ValueHigh, figure.Qualifier, figure.Unit), names,
            names.Count > 0 ? null : figure.Note, figure.Citations);
    }
}
