namespace ZgcDashboard.Store;

/// <summary>How many projects stand at each stage; null is the stage of those whose stage was not reported.</summary>
public sealed record StageCounts
{
    private readonly IReadOnlyList<int> _counts;

    private StageCounts(IReadOnlyList<int> counts) => _counts = counts;

    /// <summary>Every stage in its order, then null.</summary>
    public static IReadOnlyList<ProjectStage?> Stages { get; } = [.. Enum.GetValues<ProjectStage>().Cast<ProjectStage?>(), null];

    public static StageCounts None { get; } = Of(Enumerable.Empty<ProjectStage?>());

    public int Total => _counts.Sum();

    public int this[ProjectStage? stage] => _counts[stage is { } known ? (int)known : Stages.Count - 1];

    public static StageCounts Of(IEnumerable<ProjectStage?> stages) => Of(stages.GroupBy(s => s).Select(g => (g.Key, g.Count())));

    /// <param name="counts">Those of a stage are added up; stages that are missing count nothing.</param>
    public static StageCounts Of(IEnumerable<(ProjectStage? Stage, int Count)> counts)
    {
        var known = counts.ToList();
        return new([.. Stages.Select(stage => known.Where(c => c.Stage == stage).Sum(c => c.Count))]);
    }
}
