using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>Projects by the report's types, and what is to be said beside the counts.</summary>
public sealed class ProjectCharts(IStringLocalizer<ProjectText> text, Terms terms)
{
    public IReadOnlyList<StageBar> ByType(ProjectList list) =>
    [
        .. list.ByType.Select(type =>
        {
            var ofType = list.Filter.With(Dimension.Type, Word.Of(type.Type) ?? Urls.None);
            return new StageBar(terms.Of(type.Type), type.Counts,
                stage => ofType.With(Dimension.Stage, Word.Of(stage) ?? Urls.None).Address, ofType.Address, Rest: type.Type is null);
        }),
    ];

    /// <summary>The parks that have a project among those that the filter leaves, each with its number, then what lies in none.</summary>
    public IReadOnlyList<StageBar> ByPark(ProjectList list) =>
    [
        .. list.Names.Parks.Keys.Append(Urls.None).Where(park => list.Filter.Park is null || list.Filter.Chooses(Dimension.Park, park)).Select(park =>
            new StageBar($"{list.Names.Park(park)?.ToString() ?? terms["Park.None"]} {Formats.Number(InPark(list, park).Total)}", InPark(list, park),
                stage => Urls.Projects(park, Word.Of(stage) ?? Urls.None), Urls.Projects(park), Rest: park == Urls.None))
            .Where(bar => bar.Counts.Total > 0),
    ];

    private static StageCounts InPark(ProjectList list, string park) => StageCounts.Of(StageCounts.Stages
        .Where(stage => list.Filter.Stage is null || list.Filter.Chooses(Dimension.Stage, Word.Of(stage) ?? Urls.None))
        .Select(stage => (stage, list.Matrix.GetValueOrDefault((park, Word.Of(stage) ?? Urls.None)))));

    /// <summary>How much of what the projects are counted by was inferred; null where nothing was.</summary>
    public string? Inferred(ProjectList list) => terms.Inferred(("Park", list.Shares.Park), ("Stage", list.Shares.Stage), ("Type", list.Shares.Type));

    /// <summary>More in approval than in implementation: how the business goes, and worth a word; null where it is not so.</summary>
    public string? Remark(ProjectList list) => list.Filter.Stage is null && list.ByStage[ProjectStage.Approval] > list.ByStage[ProjectStage.Implementation]
        ? text["Remark.Approval", Formats.Number(list.ByStage[ProjectStage.Approval]), Formats.Number(list.ByStage[ProjectStage.Implementation])].Value
        : null;
}
