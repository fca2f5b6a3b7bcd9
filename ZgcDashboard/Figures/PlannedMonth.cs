namespace ZgcDashboard.Figures;

/// <summary>What is planned to be spent in one month, and in no other.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Amount">万元.</param>
/// <param name="Interval">What the amount may stand for, 万元.</param>
public sealed record PlannedMonth(int Month, decimal Amount, Interval Interval)
{
    /// <param name="month">1 to 12.</param>
    /// <param name="amount">As it was printed.</param>
    /// <param name="printedIn">The unit that it was printed in.</param>
    public static PlannedMonth Of(int month, Money amount, MoneyUnit printedIn) => new(month, amount.TenThousandYuan, amount.AsPrinted(printedIn));
}
