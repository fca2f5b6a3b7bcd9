using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Recording;

/// <summary>What a snapshot says of cumulative spending, be it of a budget or of a line.</summary>
/// <param name="Id">The snapshot's.</param>
/// <param name="Subject">The budget or the line.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Fen">Null where the spending was not reported.</param>
/// <param name="PrintedIn">The unit that it was printed in.</param>
/// <param name="IsReversed">冲销: whether the snapshot says why less is spent than before.</param>
internal sealed record Spending(string Id, string Subject, DateOnly AsOf, long? Fen, MoneyUnit PrintedIn, bool IsReversed)
{
    public static Spending Of(CitedRow row) => row switch
    {
        BudgetSnapshot s => new(s.Id, s.BudgetId, s.AsOf, s.ActualFen, s.PrintedIn, s.FallReason is not null),
        LineSnapshot s => new(s.Id, s.LineId, s.AsOf, s.ActualFen, s.PrintedIn, s.FallReason is not null),
        _ => throw new ArgumentException($"{row.GetType().Name} is no snapshot", nameof(row)),
    };

    /// <summary>Of a snapshot that states some.</summary>
    public Interval Interval => new Money(Fen ?? 0).AsPrinted(PrintedIn);

    /// <summary>In 万元.</summary>
    public string Amount => Number(new Money(Fen ?? 0).TenThousandYuan);

    /// <summary>The day and the amount.</summary>
    public override string ToString() => $"{Day(AsOf)}: {Amount}";

    public static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
