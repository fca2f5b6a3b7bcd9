using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>An amount of money in whole 分 (1/100 yuan), so that sums are exact.</summary>
/// <param name="Fen">The amount in 分; negative for a reduction.</param>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    private const decimal FenInYuan = 100;
    private const decimal FenInTenThousandYuan = 1_000_000;
    private const decimal FenInHundredMillionYuan = 10_000_000_000;

    public static readonly Money Zero;

    /// <summary>The amount in 万元 (10,000 yuan).</summary>
    [JsonIgnore]
    public decimal TenThousandYuan => Fen / FenInTenThousandYuan;

    /// <summary>The amount in 亿元 (100 million yuan).</summary>
    [JsonIgnore]
    public decimal HundredMillionYuan => Fen / FenInHundredMillionYuan;

    /// <summary>
    /// What the amount may stand for, in 万元: ± half a unit of the last decimal that it carries, so that 81,135 万元 is
    /// ± 0.5, 27,045.33 万元 ± 0.005 and 8.1 亿元 ± 500. Nothing lies below 分, and a reported zero is zero: these are exact.
    /// The decimals are those of the amount; zeros that were printed at its end are not kept, and leave the interval wider.
    /// </summary>
    /// <param name="unit">What it was printed in.</param>
    public Interval AsPrinted(MoneyUnit unit)
    {
        var step = unit.Fen();
        while (Fen % step != 0) step /= 10;
        var half = Fen == 0 || step == 1 ? 0 : step / FenInTenThousandYuan / 2;
        return new(TenThousandYuan - half, TenThousandYuan + half);
    }

    /// <param name="amount">An amount in 万元, at most 6 decimals.</param>
    /// <exception cref="ArgumentException">The amount is not a whole number of 分.</exception>
    /// <exception cref="OverflowException">The amount in 分 does not fit 64 bits (some 9.2 trillion 万元).</exception>
    public static Money FromTenThousandYuan(decimal amount) => Whole(amount * FenInTenThousandYuan);

    /// <param name="amount">An amount in yuan, at most 2 decimals.</param>
    /// <inheritdoc cref="FromTenThousandYuan" path="/exception"/>
    public static Money FromYuan(decimal amount) => Whole(amount * FenInYuan);

    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    private static Money Whole(decimal fen) => fen == decimal.Truncate(fen)
        ? new Money(decimal.ToInt64(fen))
        : throw new ArgumentException($"{fen} is not a whole number of 分");
}
