using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A step is a part of a step of its own fund: rows that come in are held against those that stand and against each other.</summary>
internal static class FundStepRules
{
    private const string Parent = "parent";

    /// <param name="db">Holds the rows that stand.</param>
    /// <param name="rows">New and changed rows of one kind.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        if (rows is not [{ Made: FundStep }, ..]) return [];
        var funds = Funds(rows);
        var (coming, above) = (funds.Keys.ToArray(), Steps(rows).Select(s => s.Step.ParentId).OfType<string>().Where(id => !funds.ContainsKey(id)).Distinct());
        foreach (var ids in above.Chunk(RecordKind.MostAskedAtOnce))
            foreach (var step in await db.FundSteps.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.Id)).ToListAsync(ct)) funds[step.Id] = step.FundId;
        var parts = new List<FundStep>();
        foreach (var ids in coming.Chunk(RecordKind.MostAskedAtOnce))
            parts.AddRange(await db.FundSteps.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.ParentId!)).ToListAsync(ct));
        return [.. Of(rows, funds), .. Left(rows, parts.Where(p => !coming.Contains(p.Id)).ToLookup(p => p.ParentId!))];
    }

    /// <summary>Of rows that refer to nothing but each other.</summary>
    public static IReadOnlyList<Fault> Of(IReadOnlyList<CheckedRow> rows) => Of(rows, Funds(rows));

    private static List<Fault> Of(IReadOnlyList<CheckedRow> rows, Dictionary<string, string> funds) =>
    [
        .. from step in Steps(rows)
           where step.Step.ParentId is { } parent && funds.TryGetValue(parent, out var fund) && fund != step.Step.FundId
           select step.Row.Fault(Parent, FaultRule.PartOfOtherFund, $"{step.Step.ParentId} ({funds[step.Step.ParentId!]})", step.Step.FundId),
    ];

    /// <summary>A step does not go to another fund without its parts.</summary>
    private static IEnumerable<Fault> Left(IReadOnlyList<CheckedRow> rows, ILookup<string, FundStep> parts) =>
        from step in Steps(rows)
        let left = parts[step.Step.Id].FirstOrDefault(part => part.FundId != step.Step.FundId)
        where left is not null
        select step.Row.Fault("fund", FaultRule.PartsOfOtherFund, step.Step.FundId, $"{left.Id} ({left.FundId})");

    private static Dictionary<string, string> Funds(IReadOnlyList<CheckedRow> rows) =>
        Steps(rows).GroupBy(s => s.Step.Id).ToDictionary(g => g.Key, g => g.Last().Step.FundId);

    private static IEnumerable<(CheckedRow Row, FundStep Step)> Steps(IReadOnlyList<CheckedRow> rows) =>
        rows.Where(row => row.Made is FundStep).Select(row => (row, (FundStep)row.Made));
}
