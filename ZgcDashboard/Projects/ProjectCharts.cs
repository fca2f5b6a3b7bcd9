using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>Projects by the report's types, each bar in the colours of the stages.</summary>
public sealed class ProjectCharts(IStringLocalizer<ProjectText> text, Terms terms)
{
    private static readonly ProjectStage?[] Stages = [.. Enum.GetValues<ProjectStage>().Cast<ProjectStage?>(), null];

    public ChartSpec? ByType(IReadOnlyList<ProjectRow> rows, ProjectFilter filter)
    {
        if (rows.Count == 0) return null;
        var types = TypesOf(rows);
        return new()
        {
            Kind = ChartKind.Bar,
            Horizontal = true,
            Stacked = true,
            Legend = true,
            Labels = [.. types.Select(t => terms.Of(t))],
            Value = new() { Title = text["Unit"], Min = 0 },
            Series = [.. Stages.Where(s => rows.Any(r => r.Stage == s)).Select(stage => new Series
            {
                Label = terms.Of(stage),
                Tone = StageTones.Of(stage),
                Values = [.. types.Select(type => Count(rows, type, stage))],
                Links = [.. types.Select(type => LinkOf(filter, type, stage))],
            })],
        };
    }

    public ChartTable ByTypeTable(IReadOnlyList<ProjectRow> rows) => new(
        [text["Column.Type"], .. Stages.Select(s => terms.Of(s)), text["Sum"]],
        [.. TypesOf(rows).Select(type => new ChartRow(
            [terms.Of(type), .. Stages.Select(stage => $"{Count(rows, type, stage) ?? 0}"), $"{rows.Count(r => r.Type == type)}"],
            LinkOf(new(), type, null, allStages: true)))]);

    private static List<ProjectType?> TypesOf(IReadOnlyList<ProjectRow> rows) =>
        [.. rows.GroupBy(r => r.Type).OrderByDescending(g => g.Count()).Select(g => g.Key)];

    private static decimal? Count(IReadOnlyList<ProjectRow> rows, ProjectType? type, ProjectStage? stage) =>
        rows.Count(r => r.Type == type && r.Stage == stage) is > 0 and var count ? count : null;

    private static string LinkOf(ProjectFilter filter, ProjectType? type, ProjectStage? stage, bool allStages = false)
    {
        var ofType = filter.With(Dimension.Type, Word.Of(type) ?? ProjectFilter.None);
        return (allStages ? ofType : ofType.With(Dimension.Stage, Word.Of(stage) ?? ProjectFilter.None)).Address;
    }
}
