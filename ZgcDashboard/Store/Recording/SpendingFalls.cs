using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What was spent since the year began does not become less, beyond rounding, unless something was reversed (冲销): a
/// snapshot that says why is taken as it is, one that does not is warned of.
/// </summary>
internal static class SpendingFalls
{
    /// <param name="rows">New and changed snapshots of one kind.</param>
    /// <param name="standing">Of the same budgets or lines.</param>
    public static IEnumerable<Fault> Of(IReadOnlyList<CheckedRow> rows, IReadOnlyList<Spending> standing)
    {
        var coming = rows.ToDictionary(r => r.Made.Id);
        var all = standing.Where(s => !coming.ContainsKey(s.Id)).Concat(rows.Select(r => Spending.Of(r.Made))).Where(s => s.Fen is not null);
        foreach (var ofOne in all.GroupBy(s => s.Subject))
        {
            var ordered = ofOne.OrderBy(s => s.AsOf).ToList();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                if (later.IsReversed || later.Interval.High >= earlier.Interval.Low) continue;
                if (coming.TryGetValue(later.Id, out var row))
                    yield return row.Fault("actual", FaultRule.SpendingFalls, later.Amount, earlier.ToString());
                else if (coming.TryGetValue(earlier.Id, out row))
                    yield return row.Fault("actual", FaultRule.SpendingFallsAfter, earlier.Amount, later.ToString());
            }
        }
    }
}
