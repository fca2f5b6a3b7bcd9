using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>Projects by the report's types.</summary>
public sealed class ProjectCharts(Terms terms)
{
    public IReadOnlyList<StageBar> ByType(IReadOnlyList<ProjectRow> rows, ProjectFilter filter) =>
    [
        .. rows.GroupBy(r => r.Type).Select(type =>
        {
            var ofType = filter.With(Dimension.Type, Word.Of(type.Key) ?? Urls.None);
            return new StageBar(terms.Of(type.Key), StageCounts.Of(type.Select(r => r.Stage)),
                stage => ofType.With(Dimension.Stage, Word.Of(stage) ?? Urls.None).Address, ofType.Address);
        }),
    ];
}
