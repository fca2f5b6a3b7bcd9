using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Benchmarks;

/// <summary>A list of projects to import that no store holds yet.</summary>
internal static class MadeUpProjects
{
    private static readonly string[] Stages = ["reserve", "approval", "implementation", "operating", "on-hold"];
    private static readonly string[] Parks = ["haidian", "changping", "fengtai", "yanqing"];

    /// <param name="name">Part of every id, so that two lists share none.</param>
    /// <param name="rows">How many projects.</param>
    public static RecordTable Table(string name, int rows)
    {
        var columns = RecordKinds.Find("projects")!.Columns;
        return new(columns, [.. Enumerable.Range(0, rows).Select(i => Row(name, i))
            .Select(row => columns.Select(c => row.GetValueOrDefault(c)).ToList())]);
    }

    private static Dictionary<string, object?> Row(string name, int i) => new()
    {
        ["id"] = $"made-{name.ToLowerInvariant()}-{i}", ["name_zh"] = $"测试项目{i}", ["name_en"] = $"Made-up project {i}",
        ["kind"] = "project", ["type"] = "carrier",
        ["stage"] = Stages[i % Stages.Length], ["stage_as_of"] = "2018-07-31", ["park"] = Parks[i % Parks.Length],
        ["responsible_zh"] = $"责任单位{i % 97}",
        ["note_zh"] = $"第{i}项的进展说明，比一般的略长一些", ["section"] = 17,
    };
}
