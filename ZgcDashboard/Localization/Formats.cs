using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Localization;

/// <summary>
/// Numbers as the reader expects them: in Chinese amounts in 万元, in English in ¥ million (万元 ÷ 100, so nothing is lost
/// in either). Differences of rates are in percentage points. A number that nobody reported is said to be so.
/// </summary>
public sealed class Formats(Terms terms)
{
    /// <summary>Of the ends of a narrow interval, which fewer decimals would make the same.</summary>
    private const int MostDecimals = 4;

    /// <summary>The unit of amounts, for axes and column heads.</summary>
    public string MoneyUnit => terms["Unit.Money"];

    /// <summary>The number of <see cref="MoneyUnit"/> that an amount in 万元 is.</summary>
    public decimal MoneyValue(decimal tenThousandYuan) => English ? tenThousandYuan / 100 : tenThousandYuan;

    /// <summary>An amount in 万元, with its unit.</summary>
    public string Money(decimal? tenThousandYuan) => tenThousandYuan is { } amount
        ? terms["Format.Money", MoneyNumber(amount)]
        : terms.NotReported;

    public string Money(Money? amount) => Money(amount?.TenThousandYuan);

    /// <summary>A plain number with thousands separators and at most the decimals that it has.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    public static string Number(decimal value, int decimals) => value.ToString($"N{decimals}", CultureInfo.InvariantCulture);

    /// <param name="percent">41.1 for 41.1 %.</param>
    /// <param name="decimals">Decimals shown at most: a reported 56 % gets none that the source never gave.</param>
    public string Percent(decimal? percent, int decimals = 1) =>
        percent is { } value ? terms["Format.Percent", Number(value, Math.Min(decimals, value.Scale))] : terms.NotReported;

    /// <summary>A difference of rates, signed.</summary>
    public string Points(decimal? points, int decimals = 1) =>
        points is { } value ? terms["Format.Points", Signed(value, decimals)] : terms.NotReported;

    /// <summary>A reported quantity with its qualifier and unit: 近20次, 20余家.</summary>
    public string Quantity(decimal? value, decimal? high, Qualifier qualifier, string unit)
    {
        if (qualifier == Qualifier.Tens) return terms["Quantity.tens", unit];
        if (value is not { } number) return terms.NotReported;
        var text = high is { } end ? terms["Format.Range", Number(number), Number(end)] : Number(number);
        return terms[$"Quantity.{Word.Of(qualifier)}", text, unit].Trim();
    }

    /// <summary>A computed value in its unit.</summary>
    public string Derived(decimal? value, DerivedUnit unit) => unit switch
    {
        DerivedUnit.Percent => Percent(value),
        DerivedUnit.PercentagePoints => Points(value),
        DerivedUnit.Times => value is { } times ? terms["Format.Times", Number(times, 2)] : terms.NotReported,
        DerivedUnit.TenThousandYuanPerMonth => value is { } month ? terms["Format.MoneyPerMonth", MoneyNumber(month)] : terms.NotReported,
        DerivedUnit.Number => value is { } number ? Number(number) : terms.NotReported,
        _ => Money(value),
    };

    /// <summary>The interval that a computed value stands for, in its unit's numbers; said to be exact when it is one value.</summary>
    public string Interval(Interval interval, DerivedUnit unit)
    {
        if (interval.High is not { } high) return terms["Format.AtLeast", End(interval.Low, unit, 1)];
        if (interval.Low == high) return terms["Interval.Exact"];
        var decimals = unit == DerivedUnit.Times ? 2 : 1;
        while (decimals < MostDecimals && End(interval.Low, unit, decimals) == End(high, unit, decimals)) decimals++;
        return terms["Format.Range", End(interval.Low, unit, decimals), End(high, unit, decimals)];
    }

    private string End(decimal value, DerivedUnit unit, int decimals) => unit switch
    {
        DerivedUnit.TenThousandYuan or DerivedUnit.TenThousandYuanPerMonth => MoneyNumber(value),
        DerivedUnit.PercentagePoints => Signed(value, decimals),
        _ => Number(value, decimals),
    };

    /// <summary>A date at the precision that was reported.</summary>
    public string Date(ReportedDate? date) => date?.ToString() ?? terms.NotReported;

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private string MoneyNumber(decimal tenThousandYuan) =>
        English ? Number(MoneyValue(Whole(tenThousandYuan)), 2) : Number(Whole(tenThousandYuan), 0);

    /// <summary>Half away from zero, as in school and in every spreadsheet.</summary>
    private static decimal Whole(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);

    private static string Signed(decimal value, int decimals)
    {
        var text = Number(Math.Abs(value), decimals);
        return value < 0 ? $"−{text}" : $"+{text}";
    }
}
