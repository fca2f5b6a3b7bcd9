using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// Leaves out of a copy what speaks of days after a given one: reports, statements, and rows, each of which becomes its
/// latest version that speaks of no later day. What those refer to stays.
/// </summary>
internal sealed class LaterDates
{
    private const int AtOnce = 1000;
    private static readonly string[] HaveParts = ["fund-steps", "projects", "work-items", "budgets"];

    private readonly DashboardDb _past;
    private readonly DateOnly _day;
    private readonly Dictionary<string, DateOnly> _reports;
    private readonly long _first;
    private readonly long _last;
    private readonly RowVersions _versions;

    private LaterDates(DashboardDb past, DateOnly day, Dictionary<string, DateOnly> reports, string own, long first, long last) =>
        (_past, _day, _reports, _first, _last, _versions) = (past, day, reports, first, last, new(reports, own, first));

    public static async Task LeaveOutAsync(DashboardDb past, DateOnly day, CancellationToken ct)
    {
        var reports = await past.Reports.ToDictionaryAsync(r => r.Id, r => r.AsOf, ct);
        var own = await past.Reports.CitedBySection().Select(r => r.Id).FirstOrDefaultAsync(ct) ?? "";
        var dates = new LaterDates(past, day, reports, own, await past.History.MinAsync(h => h.Id, ct),
            await past.History.MaxAsync(h => h.Id, ct));
        var later = await dates.LaterStatementsAsync(ct);
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported).Reverse())
        {
            var spokenOfLater = later.Where(s => kind.Stated.Contains(s.Attribute)).Select(s => s.SubjectId).ToHashSet();

            // A row may go once its parts and copies are gone.
            while (await dates.LeaveOutRowsAsync(kind, spokenOfLater, ct) && HaveParts.Contains(kind.Name))
                ct.ThrowIfCancellationRequested();
        }

        foreach (var ids in later.Select(s => s.Id).Chunk(AtOnce))
            await past.Statements.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(ct);
        await past.Reports.Where(r => r.AsOf > day).ExecuteDeleteAsync(ct);
    }

    private async Task<IReadOnlyList<(long Id, StatedAttribute Attribute, string SubjectId)>> LaterStatementsAsync(CancellationToken ct)
    {
        var later = new List<(long, StatedAttribute, string)>();
        await foreach (var s in _past.Statements.AsNoTracking().Select(s => new { s.Id, s.Attribute, s.SubjectId, s.AsOf, s.ReportId })
            .AsAsyncEnumerable().WithCancellation(ct))
            if (_versions.DayOf(s.AsOf, s.ReportId) > _day) later.Add((s.Id, s.Attribute, s.SubjectId));
        return later;
    }

    /// <param name="kind">Of the rows.</param>
    /// <param name="spokenOfLater">Ids of rows that a later statement speaks of.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether any row is gone.</returns>
    private async Task<bool> LeaveOutRowsAsync(RecordKind kind, IEnumerable<string> spokenOfLater, CancellationToken ct)
    {
        var referred = await ReferredAsync(kind, ct);
        var gone = false;
        var unreported = _reports.Where(r => kind.HasOwnDate || r.Value > _day).Select(r => r.Key).ToList();
        foreach (var ids in (await kind.IdsAsync(_past, unreported, ct)).Concat(spokenOfLater).Distinct().Chunk(AtOnce))
        {
            var without = await OnlyLaterAsync(kind, [.. ids.Where(id => !referred.Contains(id))], ct);
            gone |= await kind.RemoveAsync(_past, without, ct) > 0;
            gone |= await TurnBackAsync(kind, [.. ids.Except(without)], referred, ct);
        }

        return gone;
    }

    /// <summary>
    /// Those of the rows that nothing was said of by the day, in any version: most rows, where the day lies before the report.
    /// </summary>
    private async Task<IReadOnlyCollection<string>> OnlyLaterAsync(RecordKind kind, string[] ids, CancellationToken ct)
    {
        if (kind.HasOwnDate) return [];
        var changed = await _past.Changes.Where(c => c.Kind == kind.Name && ids.Contains(c.RowId) && c.EntryId > _first)
            .Select(c => c.RowId).ToListAsync(ct);
        var stated = await _past.Statements.Where(s => ids.Contains(s.SubjectId) && kind.Stated.Contains(s.Attribute))
            .Select(s => new { s.SubjectId, s.AsOf, s.ReportId }).ToListAsync(ct);
        return ids.Except(changed).Except(stated.Where(s => _versions.DayOf(s.AsOf, s.ReportId) <= _day).Select(s => s.SubjectId))
            .ToHashSet();
    }

    private async Task<bool> TurnBackAsync(RecordKind kind, string[] ids, IReadOnlySet<string> referred, CancellationToken ct)
    {
        var gone = false;
        var rows = await kind.FindAsync(_past, ids, ct);
        var changes = (await _past.Changes.AsNoTracking().Where(c => c.Kind == kind.Name && ids.Contains(c.RowId))
            .OrderByDescending(c => c.EntryId).ToListAsync(ct)).ToLookup(c => c.RowId);
        var statements = (await _past.Statements.Where(s => ids.Contains(s.SubjectId) && kind.Stated.Contains(s.Attribute)).ToListAsync(ct))
            .ToLookup(s => s.SubjectId);
        foreach (var row in rows.Values)
        {
            var version = _versions.LatestBy(_day, kind, row, [.. changes[row.Id]], [.. statements[row.Id]]);
            if (version is not null) version.Put(_past, row);
            else if (!referred.Contains(row.Id)) gone = _past.Remove(row).State == EntityState.Deleted;
            RowVersion.Settle(version, statements[row.Id].Where(s => s.WithdrawnByEntryId is null), _last);
        }

        await _past.SaveChangesAsync(ct);
        _past.ChangeTracker.Clear();
        return gone;
    }

    /// <summary>Those that rows of the kinds after it refer to, once these are what they were.</summary>
    private async Task<IReadOnlySet<string>> ReferredAsync(RecordKind kind, CancellationToken ct) => (await (kind.Name switch
    {
        "funds" => _past.Projects.Select(p => p.FundId).Union(_past.FundSteps.Select(s => s.FundId)),
        "fund-steps" => _past.FundSteps.Select(s => s.ParentId),
        "projects" => _past.Projects.Where(p => p.ParentId != null).Select(p => p.ParentId)
            .Union(_past.Milestones.Select(m => (string?)m.ProjectId)).Union(_past.Problems.Select(p => (string?)p.ProjectId)),
        "work-items" => _past.WorkItems.Select(w => w.CopyOfId),
        "places" => _past.Projects.Select(p => p.PlaceId).Union(_past.Figures.Select(f => f.PlaceId))
            .Union(_past.Events.Select(e => e.PlaceId)),
        "budgets" => _past.BudgetSnapshots.Select(s => (string?)s.BudgetId).Union(_past.BudgetLines.Select(l => (string?)l.BudgetId))
            .Union(_past.BudgetPlans.Select(p => (string?)p.BudgetId)).Union(_past.Budgets.Select(b => b.PreviousId)),
        "budget-lines" => _past.LineSnapshots.Select(s => (string?)s.LineId).Union(_past.PlanMonths.Select(m => m.LineId)),
        "budget-plans" => _past.PlanMonths.Select(m => (string?)m.PlanId),
        _ => _past.Parks.Where(p => false).Select(p => (string?)p.Id),
    }).ToListAsync(ct)).OfType<string>().ToHashSet();
}
