using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>The bands of a lamp rule in words, written from the bands themselves.</summary>
public sealed class LampTexts(IStringLocalizer<BudgetText> text, Terms terms)
{
    /// <summary>进度差 ≥ 0 正常；−10 ＜ 进度差 ＜ 0 关注；…, and what the rule leaves open.</summary>
    public string Of(LampRule rule)
    {
        var measure = text[$"Measure.{Word.Of(rule.Measure)}"];
        var stated = rule.Bands.GroupBy(b => b.Lamp)
            .Select(lamp => text["Band", string.Join(text["Band.Or"], lamp.Select(b => Of(b, measure))), terms.Of(lamp.Key)].Value);
        var open = rule.Unstated.Select(gap => text["Band.Unstated", Of(gap, measure), terms.Of(Lamp.Borderline)].Value);
        return text["Bands", string.Join(text["Separator"], stated.Concat(open)), text[$"Measure.{Word.Of(rule.Measure)}.Unit"]];
    }

    private static string Of(LampBand band, string measure)
    {
        static string Number(decimal value) => value < 0 ? $"−{Formats.Number(-value)}" : Formats.Number(value);
        static string Less(bool included) => included ? "≤" : "<";
        return (band.Low, band.High) switch
        {
            ({ } low, { } high) => $"{Number(low)} {Less(band.LowIncluded)} {measure} {Less(band.HighIncluded)} {Number(high)}",
            ({ } low, null) => $"{measure} {(band.LowIncluded ? "≥" : ">")} {Number(low)}",
            (null, { } high) => $"{measure} {Less(band.HighIncluded)} {Number(high)}",
            _ => measure,
        };
    }
}
