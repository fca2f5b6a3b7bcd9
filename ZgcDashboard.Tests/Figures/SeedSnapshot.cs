namespace ZgcDashboard.Figures;

/// <summary>The budget as the report of the first half of 2018 gave it: 81 135 万元, 56 % and 41.1 %.</summary>
internal static class SeedSnapshot
{
    public static readonly DateOnly AsOf = new(2018, 6, 30);

    public static BudgetExecution Execution(DateOnly? supplementAsOf = null) =>
        new(Money.FromTenThousandYuan(81135), Quantity.Rate(56m), Quantity.Rate(41.1m), null, null, AsOf, supplementAsOf);

    /// <summary>The supplement came on that very day.</summary>
    public static BudgetExecution Known(DateOnly supplementAsOf) =>
        new(Money.FromTenThousandYuan(81135), Quantity.Rate(56m), Quantity.Rate(41.1m), null, null, AsOf, supplementAsOf) { IsReleaseKnown = true };
}
