namespace ZgcDashboard.Figures;

/// <summary>All amounts that a number may stand for, ends included.</summary>
/// <exception cref="ArgumentException">The high end lies below the low end.</exception>
public sealed record MoneyInterval(Money Low, Money High)
{
    public Money High { get; init; } = High < Low
        ? throw new ArgumentException($"{High.Fen} 分 lies below {Low.Fen} 分", nameof(High))
        : High;

    public bool Contains(Money amount) => Low <= amount && amount <= High;

    /// <summary>The narrowest whole 分 around an interval in 万元; null where a side is unbounded.</summary>
    /// <exception cref="OverflowException">An end does not fit <see cref="Money"/>.</exception>
    public static MoneyInterval? Around(Interval tenThousandYuan)
    {
        if (!tenThousandYuan.IsBoundedBelow || tenThousandYuan.High is not { } high) return null;
        return new(
            new Money(decimal.ToInt64(decimal.Floor(tenThousandYuan.Low * 1_000_000))),
            new Money(decimal.ToInt64(decimal.Ceiling(high * 1_000_000))));
    }
}
