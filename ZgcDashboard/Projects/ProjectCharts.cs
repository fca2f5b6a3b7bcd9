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

    /// <summary>How much of what the projects are counted by was inferred; null where nothing was.</summary>
    public string? Inferred(ProjectList list) => terms.Inferred(("Park", list.Shares.Park), ("Stage", list.Shares.Stage), ("Type", list.Shares.Type));

    /// <summary>More in approval than in implementation: how the business goes, and worth a word; null where it is not so.</summary>
    public string? Remark(ProjectList list) => list.Filter.Stage is null && list.ByStage[ProjectStage.Approval] > list.ByStage[ProjectStage.Implementation]
        ? text["Remark.Approval", Formats.Number(list.ByStage[ProjectStage.Approval]), Formats.Number(list.ByStage[ProjectStage.Implementation])].Value
        : null;
}
