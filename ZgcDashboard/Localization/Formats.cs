using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Localization;

/// <summary>
/// Numbers as the reader expects them: in Chinese amounts in 万元, in English in ¥ million (万元 ÷ 100, so nothing is lost
/// in either). Differences of rates are in percentage points. A number that nobody reported is said to be so.
/// </summary>
public sealed class Formats(Terms terms)
{
    /// <summary>The unit of amounts, for axes and column heads.</summary>
    public string MoneyUnit => terms["Unit.Money"];

    /// <summary>The number of <see cref="MoneyUnit"/> that an amount in 万元 is.</summary>
    public decimal MoneyValue(decimal tenThousandYuan) => English ? tenThousandYuan / 100 : tenThousandYuan;

    /// <summary>An amount in 万元, with its unit.</summary>
    public string Money(decimal? tenThousandYuan) => tenThousandYuan is { } amount
        ? Negated(amount, terms["Format.Money", MoneyNumber(Math.Abs(amount))])
        : terms.NotReported;

    /// <summary>A reported amount, with the decimals that it was given in.</summary>
    public string Money(Money? amount) => amount is { } reported
        ? terms["Format.Money", Number(MoneyValue(reported.TenThousandYuan))]
        : terms.NotReported;

    /// <summary>A plain number with thousands separators and at most the decimals that it has.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##########", Minus);

    public static string Number(decimal value, int decimals) => value.ToString($"N{decimals}", Minus);

    /// <summary>As numbers are printed: the sign is a minus, as wide as a digit, and no hyphen.</summary>
    private static readonly NumberFormatInfo Minus = new() { NegativeSign = "−" };

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

    /// <summary>A computed value in its unit, or what is to be said in its place.</summary>
    public string Derived(Derived value) => value switch
    {
        { Says: { } says } => terms[$"Saying.{Word.Of(says)}"],
        { IsUndefined: true } => terms["NotComputable"],
        _ => Derived(value.Value, value.Unit),
    };

    /// <inheritdoc cref="Derived(Figures.Derived)" />
    public string Derived(DerivedInput input) => input.IsUndefined ? terms["NotComputable"] : Derived(input.Value, input.Unit);

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

    /// <summary>
    /// The interval that a computed value stands for, in its unit's numbers: never narrower than it is, so its ends are
    /// rounded away from each other. Empty where there is no number.
    /// </summary>
    public string Interval(Derived value) => value is { Value: { } number, Says: null } ? Interval(number, value.Interval, value.Unit) : "";

    /// <param name="value">What is shown beside it: the interval holds it as it is shown.</param>
    /// <param name="interval">What the value may be.</param>
    /// <param name="unit">Of both.</param>
    public string Interval(decimal value, Interval interval, DerivedUnit unit)
    {
        var decimals = DecimalsOf(unit);
        if (interval.High is not { } high) return terms["Format.AtLeast", End(Down(interval.Low, decimals), unit, decimals)];
        if (!interval.IsBoundedBelow) return terms["Format.AtMost", End(Up(high, decimals), unit, decimals)];
        if (interval.Low == high) return terms[high == Rounded(high, decimals) ? "Interval.Exact" : "Interval.Counted"];
        if (IsWorthMore(value, interval.Low, high, decimals, unit)) decimals++;
        return terms["Format.Range", End(Down(interval.Low, decimals), unit, decimals), End(Up(high, decimals), unit, decimals)];
    }

    /// <summary>What a reported number may stand for; empty where that is the number alone, or where nothing was reported.</summary>
    public string Interval(Interval interval) => interval switch
    {
        { IsUnknown: true } => "",
        { High: null } => terms["Format.AtLeast", Number(interval.Low)],
        { IsBoundedBelow: false, High: { } high } => terms["Format.AtMost", Number(high)],
        { High: { } high } => interval.Low == high ? "" : terms["Format.Range", Number(interval.Low), Number(high)],
    };

    /// <summary>From the least to the greatest of two rates in percent, each of which may be any in its interval.</summary>
    public string PercentRange(Interval one, Interval other) => terms["Format.Range",
        Number(Down(Math.Min(one.Low, other.Low), 1), 1), Percent(Up(Math.Max(one.High ?? one.Low, other.High ?? other.Low), 1))];

    /// <summary>One decimal more gives the ends as they are; or it is needed to tell them apart, and still holds the value as it is shown.</summary>
    private static bool IsWorthMore(decimal value, decimal low, decimal high, int decimals, DerivedUnit unit)
    {
        const int Few = 5;
        bool Fits(decimal end) => end == Rounded(end, decimals + 1);
        if (Fits(low) && Fits(high)) return low != Rounded(low, decimals) || high != Rounded(high, decimals);
        var shown = Rounded(value, decimals);
        return !IsMoney(unit) && high - low < Few * new decimal(1, 0, 0, false, (byte)decimals)
            && Down(low, decimals + 1) <= shown && shown <= Up(high, decimals + 1);
    }

    /// <summary>How many are shown of a computed value; of amounts in 万元.</summary>
    private static int DecimalsOf(DerivedUnit unit) => IsMoney(unit) ? 0 : unit == DerivedUnit.Times ? 2 : 1;

    private static bool IsMoney(DerivedUnit unit) => unit is DerivedUnit.TenThousandYuan or DerivedUnit.TenThousandYuanPerMonth;

    private string End(decimal value, DerivedUnit unit, int decimals) => unit switch
    {
        _ when IsMoney(unit) => Negated(value, Number(MoneyValue(Math.Abs(value)), English ? decimals + 2 : decimals)),
        DerivedUnit.PercentagePoints => Signed(value, decimals),
        _ => Number(value, decimals),
    };

    private static decimal Down(decimal value, int decimals) => decimal.Floor(value * Power(decimals)) / Power(decimals);

    private static decimal Up(decimal value, int decimals) => decimal.Ceiling(value * Power(decimals)) / Power(decimals);

    private static decimal Power(int decimals) => 1 / new decimal(1, 0, 0, false, (byte)decimals);

    /// <summary>Half away from zero, as in school and in every spreadsheet.</summary>
    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>A date at the precision that was reported.</summary>
    public string Date(ReportedDate? date) => date?.ToString() ?? terms.NotReported;

    /// <summary>A moment of the clock in a time zone.</summary>
    /// <param name="utc">As the store has it.</param>
    /// <param name="zone">Of whom it is shown to.</param>
    /// <param name="toTheSecond">By default to the minute.</param>
    public static string Moment(DateTime utc, TimeZoneInfo zone, bool toTheSecond = false) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone)
            .ToString(toTheSecond ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>An amount in 万元 as a number of <see cref="MoneyUnit"/>, without its unit.</summary>
    public string MoneyNumber(decimal? tenThousandYuan) => tenThousandYuan is { } amount ? Negated(amount, MoneyNumber(Math.Abs(amount))) : terms.NotReported;

    private string MoneyNumber(decimal tenThousandYuan) =>
        English ? Number(MoneyValue(Rounded(tenThousandYuan, 0)), 2) : Number(Rounded(tenThousandYuan, 0), 0);

    /// <summary>With a minus that is one, before the currency.</summary>
    private static string Negated(decimal value, string text) => value < 0 ? $"−{text}" : text;

    private static string Signed(decimal value, int decimals)
    {
        var text = Number(Math.Abs(value), decimals);
        return value < 0 ? $"−{text}" : $"+{text}";
    }
}
