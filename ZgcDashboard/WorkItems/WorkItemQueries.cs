using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

public sealed class WorkItemQueries(StoreContexts store, Answers answers)
{
    public Task<WorkItemsModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("work-items", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var items = await db.WorkItems.AsNoTracking().InReportOrder().ToListAsync(token);
        var flaws = (await db.Flaws.AsNoTracking().ToListAsync(token)).ToLookup(f => f.Place?.AsWhole());
        var twins = items.ToDictionary(i => i.Id, i => new Twin(i.Id, i.Place));
        var copies = items.Where(i => i.CopyOfId is not null).ToLookup(i => i.CopyOfId, i => twins[i.Id]);
        var rows = items.Select(item => Row(item, item.Place is null ? [] : flaws[item.Place.AsWhole()]) with
        {
            CopyOf = item.CopyOfId is { } original ? twins.GetValueOrDefault(original) : null,
            Copies = [.. copies[item.Id]],
        }).ToList();
        return new WorkItemsModel(
            Sections(rows),
            await db.ParkNamesAsync(token),
            (await SpokenDates.ReadAsync(db, token)).Of(items.Where(i => i.CopyOfId is null && i.Status != WorkItemStatus.Omitted && (i.Item is not null || !items.Exists(other => other.Section == i.Section && other.Item is not null)))));
    }, ct);

    /// <summary>The same with the latest write to each row.</summary>
    public Task<WorkItemsModel> WithChangesAsync(CancellationToken ct = default) => answers.OfAsync("work-items-changes", async token =>
    {
        var model = await ModelAsync(token);
        await using var db = await store.AsShownAsync(token);
        var changes = await LastChange.OfAsync(db, "work-items", model.Rows.Select(r => r.Id), token);
        WorkItemRow Changed(WorkItemRow row) => row with { Changed = changes.GetValueOrDefault(row.Id) };
        return new WorkItemsModel([.. model.Sections.Select(s => new SectionRow(Changed(s.Head), [.. s.Items.Select(Changed)]))], model.ParkNames, model.Dates);
    }, ct);

    /// <summary>A task whose section is not there (no report states it, or a moment of the past does not know it) stands by itself.</summary>
    private static IReadOnlyList<SectionRow> Sections(IReadOnlyList<WorkItemRow> rows)
    {
        var headed = rows.Where(r => r is { Section: not null, Item: null }).Select(r => r.Section).ToHashSet();
        return
        [
            .. rows.Where(r => r.Item is null || !headed.Contains(r.Section))
                .Select(head => new SectionRow(head, head is { Item: null, Section: not null } ? [.. rows.Where(r => r.Section == head.Section && r.Item is not null)] : [])),
        ];
    }

    private static WorkItemRow Row(WorkItem item, IEnumerable<Flaw> flaws) => new()
    {
        Id = item.Id,
        Section = item.Section,
        Item = item.Item,
        Title = item.Title,
        Status = item.StatusLookedAt,
        StatusAsOf = item.StatusLookedAt is null ? null : item.StatusAsOf,
        StatusInferred = item.StatusLookedAt is not null && item.StatusInferred,
        NextStep = item.NextStep,
        Parks = StoreReading.Ids(item.Parks),
        Flaws = [.. flaws.Select(f => new FlawRow(f.Id, f.Kind, f.Text, f.Citations))],
        Citations = item.Citations,
    };
}
