using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;

namespace ZgcDashboard.Projects;

/// <summary>Projects by the report's types.</summary>
public sealed class ProjectCharts(Terms terms)
{
    public IReadOnlyList<StageBar> ByType(ProjectList list) =>
    [
        .. list.ByType.Select(type =>
        {
            var ofType = list.Filter.With(Dimension.Type, Word.Of(type.Type) ?? Urls.None);
            return new StageBar(terms.Of(type.Type), type.Counts,
                stage => ofType.With(Dimension.Stage, Word.Of(stage) ?? Urls.None).Address, ofType.Address);
        }),
    ];
}
