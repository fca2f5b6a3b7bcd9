namespace ZgcDashboard.Store.ReportFiles;

/// <summary>Three short reports in three numberings, in words of our own.</summary>
internal static class SampleReports
{
    /// <summary>一、（一）1.</summary>
    public static IReadOnlyList<string> Outline { get; } =
    [
        "园区第三季度工作情况", "一、总体情况", "三季度各项工作按计划推进，示例资金到位2.5亿元。", "（一）资金执行", "1.申报受理120项。", "2.审核通过98项。",
        "（二）项目建设", "示例一期主体封顶。", "二、下步打算", "四季度完成竣工验收。",
    ];

    /// <summary>第39项 with 工作进展.</summary>
    public static IReadOnlyList<string> Tasks { get; } =
    [
        "第39项 建设示例平台", "工作进展：", "1.完成选址。", "2.启动招标。", "下一步工作：签订合同。", "第41项 举办示例论坛", "工作进展：论坛已于7月举办。",
    ];

    /// <summary>A table with 序号, its cells apart by tabs, and a paragraph below.</summary>
    public static IReadOnlyList<string> Ledger { get; } =
        ["重点事项台账", "序号\t事项\t进展", "1\t示例园开园\t完成", "2\t示例路通车\t在建", "以上情况截至9月底。"];

    public static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}
