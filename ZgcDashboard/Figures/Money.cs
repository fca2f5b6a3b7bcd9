namespace ZgcDashboard.Figures;

/// <summary>An amount as a whole number of 分 (1/100 yuan).</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    private const decimal FenPerTenThousandYuan = 1_000_000m;

    /// <summary>In 万元.</summary>
    public decimal TenThousandYuan => Fen / FenPerTenThousandYuan;

    /// <param name="amount">In 万元.</param>
    /// <exception cref="ArgumentException">It is not a whole number of 分.</exception>
    /// <exception cref="OverflowException">It is beyond ±9.2 × 10¹² 万元.</exception>
    public static Money FromTenThousandYuan(decimal amount)
    {
        var fen = amount * FenPerTenThousandYuan;
        return fen == decimal.Truncate(fen)
            ? new(decimal.ToInt64(fen))
            : throw new ArgumentException($"{amount} 万元 is not a whole number of 分.", nameof(amount));
    }

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;
}
