using Microsoft.Extensions.Localization;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Overview;

/// <summary>What is said below a point that needs attention.</summary>
internal static class AttentionWords
{
    private const int MostUnits = 3;

    /// <summary>The rule that raised it, who answers for it, what comes next, and the dates of its numbers.</summary>
    public static string Beside(Attention item, IStringLocalizer<OverviewText> text, Terms terms) => text["Rules"] + item.Rule
        + string.Concat(new[] { Units(item, text), item.Next, terms.Dated(item.Dates) }.OfType<string>().Select(said => $" · {said}"));

    /// <summary>Each once, the first of them by name.</summary>
    private static string? Units(Attention item, IStringLocalizer<OverviewText> text)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var units = item.Units.SelectMany(u => u.ToString().Split(['、', ';'], Clean)).Distinct().ToList();
        var named = string.Join(text["Units.Comma"], units.Take(MostUnits)) + (units.Count > MostUnits ? text["Units.More"] : "");
        return units.Count == 0 ? null : text["Units", named].Value;
    }
}
