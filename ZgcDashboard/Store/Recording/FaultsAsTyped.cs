using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>Faults of a row that came by a file: they quote its cells as they stand there, and offer the names that are like one that is not known.</summary>
internal static class FaultsAsTyped
{
    private const int MostShown = 100;

    /// <summary>Beyond so many faults nobody reads what is offered, and to look for it takes its time.</summary>
    private const int MostOffered = 50;

    /// <param name="faults">All so far.</param>
    /// <param name="from">The first of the row's.</param>
    /// <param name="row">The row.</param>
    /// <param name="nearest">See <see cref="ImportedRows.Nearest"/>.</param>
    public static void Quote(List<Fault> faults, int from, ImportedRow row, Func<string, string, IReadOnlyList<string>> nearest)
    {
        for (var i = from; i < faults.Count; i++)
        {
            var fault = faults[i];
            if (fault.Column is not { } column || fault.Found.Length == 0 || row.Typed?.GetValueOrDefault(column) is not { Length: > 0 } typed) continue;
            if (fault.Rule == FaultRule.UnknownId && i < MostOffered && nearest(column, fault.Found) is { Count: > 0 } near)
                faults[i] = fault with { Rule = FaultRule.UnknownNameNear, Expected = string.Join(" / ", near) };
            else if (fault.Rule is FaultRule.Flag or FaultRule.WholeNumber or FaultRule.Count or FaultRule.Number or FaultRule.Amount or FaultRule.Rate or FaultRule.Date or FaultRule.Day or FaultRule.OneOf or FaultRule.Qualified or FaultRule.Section or FaultRule.Item)
                faults[i] = fault with { Found = typed.Length > MostShown ? typed[..MostShown] + "…" : typed };
        }
    }
}
