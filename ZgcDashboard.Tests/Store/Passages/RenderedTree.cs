using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Passages;

/// <summary>A tree of passages as a person would write it down: what stands below a label, and its parts.</summary>
/// <param name="Paragraphs">Without the label; the first follows it on its line.</param>
/// <param name="Parts">Each numbered as the level below.</param>
public sealed record RenderedTree(IReadOnlyList<string> Paragraphs, IReadOnlyList<RenderedTree> Parts)
{
    private static readonly string[] Later = ["牵头单位", "责任单位", "完成时限", "工作要求", "下一步工作"];
    private static readonly string[] Words = ["推进园区建设", "13.5亿元已到位", "2018年5月签署协议", "完成二、三期验收", "组织座谈会10场", "（含税）另计", "与10家单位对接"];

    /// <summary>Ways of numbering, the outermost level first, each with what its labels look like.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Func<int, string>>> Ways { get; } = new Dictionary<string, IReadOnlyList<Func<int, string>>>
    {
        ["（一）一是"] = [n => $"（{ChineseNumeral.Of(n)}）", n => $"{ChineseNumeral.Of(n)}是"],
        ["(一)一是"] = [n => $"({ChineseNumeral.Of(n)})", n => $"{ChineseNumeral.Of(n)}是"],
        ["第项1."] = [n => $"第{n + 38}项", n => n == 1 ? "工作进展：" : n == 2 ? "存在问题：" : $"{Later[n - 3]}：", n => $"{n}. "],
        ["一、（一）1.（1）"] = [n => $"{ChineseNumeral.Of(n)}、", n => $"（{ChineseNumeral.Of(n)}）", n => $"{n}． ", n => $"（{n}）"],
        ["第章第节①"] = [n => $"第{ChineseNumeral.Of(n)}章", n => $"第{n}节", n => $"{(char)('①' + n - 1)}"],
    };

    /// <summary>With so many levels at most.</summary>
    public static Gen<RenderedTree> Random(int levels) =>
        from paragraphs in Gen.ListOf(Gen.Elements(Words), 1).SelectMany(first => Gen.Choose(0, 2).SelectMany(more => Gen.ListOf(Gen.Elements(Words), more).Select(rest => first.Concat(rest).ToList())))
        from count in Gen.Choose(0, levels == 0 ? 0 : 4)
        from parts in Gen.ListOf(levels == 0 ? Gen.Constant(new RenderedTree([], [])) : Random(levels - 1), count)
        select new RenderedTree(paragraphs, [.. parts]);

    /// <summary>The text; what has no label comes first.</summary>
    public string Text(IReadOnlyList<Func<int, string>> way) => string.Join('\n', Lines("", way, 0));

    /// <summary>Label and paragraphs of all passages, indented by their depth.</summary>
    public IEnumerable<string> Outline(IReadOnlyList<Func<int, string>> way, int depth = 0, string label = "") =>
        Paragraphs.Select((p, i) => $"{new string(' ', depth)}{(i == 0 ? label : "")}{p}")
            .Concat(Parts.SelectMany((part, i) => part.Outline(way, depth + 1, way[depth](i + 1))));

    /// <summary>The same of what was read.</summary>
    public static IEnumerable<string> Outline(Passage passage, int depth = 0) =>
        passage.Lines.Select(line => $"{new string(' ', depth)}{line.Text}").Concat(passage.Parts.SelectMany(part => Outline(part, depth + 1)));

    private IEnumerable<string> Lines(string label, IReadOnlyList<Func<int, string>> way, int depth) =>
        Paragraphs.Select((p, i) => $"　　{(i == 0 ? label : "")}{p}").Concat(Parts.SelectMany((part, i) => part.Lines(way[depth](i + 1), way, depth + 1)));
}
