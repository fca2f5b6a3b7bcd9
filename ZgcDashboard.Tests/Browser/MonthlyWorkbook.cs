using MiniExcelLibs;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Browser;

/// <summary>A month's workbook as an office makes it: a title and the unit above the header, a column of row numbers, dates in every fashion, names in place of ids.</summary>
internal static class MonthlyWorkbook
{
    public const int Projects = 50;

    private static readonly object[] Dates = [new DateTime(2018, 7, 31), "2018年7月底", "２０１８年７月２０日", 43304, "2018.7.15", "2018/7/9"];

    /// <param name="projects">The list that the store exports, for the names.</param>
    public static byte[] Of(RecordTable projects)
    {
        var name = projects.Columns.ToList().IndexOf("name_zh");
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            ["7月预算执行"] = Rows(
                ["2018年专项资金预算执行情况表"],
                ["单位：万元"],
                ["序号", "预算名称", "数据截至", "实际支出", "年初预算数", "调整后预算数", "占年初预算", "占调整后预算"],
                [1, "2018年专项资金预算", new DateTime(2018, 7, 31), "98,765.5", 144884, "１９．７４０９亿元", "68.2%", 50.03]),
            ["重点项目进展"] = Rows([["序号", "项目名称", "当前阶段", "阶段日期", "进展情况"],
                .. projects.Rows.Take(Projects).Select((row, i) => new object[] { i + 1, row[name]!, i % 2 == 0 ? "暂缓" : "建设实施", Dates[i % Dates.Length], $"７月进展第{i + 1}项" })]),
        }, printHeader: false);
        return stream.ToArray();
    }

    private static List<Dictionary<string, object>> Rows(params object[][] rows) =>
        [.. rows.Select(row => Enumerable.Range(0, 8).ToDictionary(i => $"{(char)('A' + i)}", i => i < row.Length ? row[i] : null!))];
}
