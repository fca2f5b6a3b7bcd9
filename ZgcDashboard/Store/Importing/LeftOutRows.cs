using System.Buffers;
using System.Text.RegularExpressions;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>Rows of a sheet that are no records: sums, headings, the lines below the table, the header once more.</summary>
/// <param name="kind">What the rows are.</param>
/// <param name="mapping">How the sheet is read.</param>
/// <param name="header">The texts of its header's last row.</param>
internal sealed partial class LeftOutRows(RecordKind kind, ImportMapping mapping, IReadOnlyList<string> header)
{
    private const int MostShown = 3;

    /// <summary>One of them is in each line below a table.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(":：.．、)）注");

    private readonly HashSet<int> _names = [.. mapping.Columns.Select((c, i) => (c.Column, i))
        .Where(c => c.Column is not null && RowNames.Tells(kind, c.Column)).Select(c => c.i)];
    private readonly int _id = mapping.Columns.ToList().FindIndex(c => c.Column == "id");
    private bool _below;

    /// <returns>Why the row is left out, with what stands in it; null where it is a record.</returns>
    public Fault? Why(int line, IReadOnlyList<string> cells)
    {
        if (_id >= 0 && _id < cells.Count && cells[_id].Trim().Length > 0 && !cells.SequenceEqual(header)) return null;
        var only = Only(cells);
        FaultRule? rule = IsFooter(cells) || (_below && only is not null) ? FaultRule.LeftOutFooter
            : IsSum(cells) ? FaultRule.LeftOutSum
            : SaysTheSame(cells) ? FaultRule.LeftOutHeader
            : only is not null && Heading().IsMatch(Start(only)) ? FaultRule.LeftOutHeading : null;
        _below |= rule == FaultRule.LeftOutFooter;
        return rule is null ? null
            : new(rule.Value, string.Join(" · ", cells.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct().Take(MostShown)
            .Select(Short)))
            { File = kind.File, Line = line };
    }

    /// <summary>The row's only text; null where it has another.</summary>
    private static string? Only(IReadOnlyList<string> cells)
    {
        string? only = null;
        foreach (var cell in cells)
        {
            if (cell.AsSpan().Trim().Length == 0 || cell == only) continue;
            if (only is not null) return null;
            only = cell;
        }

        return only;
    }

    /// <summary>A line below the table: who filled it in, who checked it, remarks.</summary>
    public static bool IsFooter(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            if (cell.AsSpan().Trim().Length > 0) return cell.AsSpan().IndexOfAny(Marks) >= 0 && Footer().IsMatch(Start(cell));
        return false;
    }

    /// <summary>合计 in the name's place, or before everything else; 海淀园小计 too, but where a row's own name may end so.</summary>
    private bool IsSum(IReadOnlyList<string> cells)
    {
        var first = true;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].AsSpan().Trim().Length == 0) continue;
            if ((first || _names.Contains(i)) && MayBeSum(cells[i]) && Sum().IsMatch(Start(cells[i]))
                && (kind.Name is not ("figures" or "policies" or "events") || OnlySum().IsMatch(Start(cells[i]))))
                return true;
            first = false;
        }

        return false;
    }

    private static bool MayBeSum(string cell) =>
        cell.Contains('计', StringComparison.Ordinal)
            || cell.AsSpan().TrimStart() is ['s' or 'S' or 't' or 'T' or 'g' or 'G' or >= '\uFF00', ..];

    private bool SaysTheSame(IReadOnlyList<string> cells) =>
        cells.Count > 1 && cells[0].AsSpan().Trim().SequenceEqual(header.Count > 0 ? header[0].AsSpan().Trim() : [])
            && header.Any(cell => cell.Length > 0)
        && cells.Select(c => c.Trim()).Where(c => c.Length > 0).SequenceEqual(header.Select(c => c.Trim()).Where(c => c.Length > 0));

    /// <summary>Folded, of what it begins with and ends in: the rest does not matter.</summary>
    private static string Start(string cell) => NameFold.Of(cell.Length > 60 ? cell[..60] : cell);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"^(?:.{0,20}[^会总])?(?:小计|合计|总计|共计)(?:\(.*\))?:?$|^(?:累计|subtotal|total|grandtotal|sum):?$", RegexOptions.None,
        Expressions.Patience)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?:本页|本表|全部)?(?:小计|合计|总计|共计|累计)(?:\(.*\))?:?$|^(?:subtotal|total|grandtotal|sum):?$", RegexOptions.None,
        Expressions.Patience)]
    private static partial Regex OnlySum();

    [GeneratedRegex(@"^(?:(?:填表|制表|填报|报送|编制|审核|复核|审批|经办|校对|统计|联系|负责|单位负责|部门负责|分管领导|主管领导|财务负责)(?:人|单位|部门|日期|时间|电话|人员|人签字|签字|领导)?(?:\(.*\))?:|(?:联系电话|电话|日期|签字|签章|盖章|单位\(盖章\)|单位盖章|填表说明|填报说明|数据来源|资料来源|来源|打印时间|打印日期|制表单位|preparedby|checkedby|reviewedby|source):|\(?(?:注|备注|附注|说明|注释|note|notes|remark|remarks)(?:\d{1,2}|[一二三四五])?[:.、)]|注\d)", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Heading();
}
