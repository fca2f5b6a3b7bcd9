using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Localization;

/// <summary>The field's own words in the reader's language: the names of stages, types, statuses and units.</summary>
public sealed class Terms(IStringLocalizer<Terms> text)
{
    /// <summary>The name of an enum value; null is 未报告.</summary>
    public string Of<T>(T? value) where T : struct, Enum => value is { } known ? Of(known) : NotReported;

    public string Of<T>(T value) where T : struct, Enum => text[$"{typeof(T).Name}.{Word.Of(value)}"];

    public string NotReported => text["NotReported"];

    /// <summary>数据截至 and the day.</summary>
    public string DataAsOf(DateOnly day) => text["DataAsOf", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>The formula of a computed value, with each input's name in the reader's language.</summary>
    public string Formula(Derived value) => value.Inputs.OrderByDescending(i => i.Key.Length)
        .Aggregate(value.Formula, (formula, input) => formula.Replace(input.Key, text[$"Term.{input.Key}"], StringComparison.Ordinal));

    public string this[string key] => text[key];

    public string this[string key, params object[] arguments] => text[key, arguments];
}
