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

    /// <summary>数据截至 and the date, or the dates from the first to the last, and how many of how many have none; null of nothing.</summary>
    /// <param name="dates">Of what is shown.</param>
    /// <param name="latest">Only the latest in place of the range.</param>
    public string? Dated(DatedRange dates, bool latest = false) => dates switch
    {
        { Total: 0 } => null,
        { Latest: null } => dates.Total == 1 ? text["Dated.None"].Value : text["Dated.All", Formats.Number(dates.Total)].Value,
        { Undated: 0 } => DatesOf(dates, latest),
        _ => text["Dated.Some", DatesOf(dates, latest), Formats.Number(dates.Undated), Formats.Number(dates.Total)].Value,
    };

    /// <summary>The same in a few words: the latest date, and how many have none.</summary>
    public string? DatedShort(DatedRange dates) => dates switch
    {
        { Total: 0 } => null,
        { Latest: null } => Dated(dates),
        { Undated: 0 } => $"{dates.Latest}",
        _ => text["Dated.Short", $"{dates.Latest}", Formats.Number(dates.Undated), Formats.Number(dates.Total)].Value,
    };

    /// <summary>How much of one thing was inferred, in a few words; null where nothing was.</summary>
    public string? InferredShort(InferredShare share) =>
        share.Inferred == 0 ? null : text["Inferred.Short", Formats.Number(share.Inferred), Formats.Number(share.Known)].Value;

    /// <summary>What was inferred and how much of it; null where nothing was.</summary>
    /// <param name="shares">Park, Stage, Type or Status, with its share.</param>
    public string? Inferred(params ReadOnlySpan<(string What, InferredShare Share)> shares)
    {
        var said = new List<string>();
        foreach (var (what, share) in shares)
            if (share.Inferred > 0) said.Add(text[$"Inferred.{what}", Formats.Number(share.Inferred), Formats.Number(share.Known)]);
        return said.Count == 0 ? null : text["Inferred.Of", string.Join(text["Inferred.And"], said)].Value;
    }

    private string DatesOf(DatedRange dates, bool latest) =>
        latest || dates.Earliest == dates.Latest ? text["DataAsOf", $"{dates.Latest}"] : text["Dated.Range", $"{dates.Earliest}", $"{dates.Latest}"];

    /// <summary>The formula of a computed value, with each input's name in the reader's language.</summary>
    public string Formula(Derived value) => value.Inputs.OrderByDescending(i => i.Key.Length)
        .Aggregate(value.Formula, (formula, input) => formula.Replace(input.Key, text[$"Term.{input.Key}"], StringComparison.Ordinal));

    public string this[string key] => text[key];

    public string this[string key, params object[] arguments] => text[key, arguments];
}
