using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Events;

public sealed class EventQueries(StoreContexts store, Answers answers)
{
    public Task<EventsModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("events", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var events = await db.Events.AsNoTracking().InReportOrder().ThenBy(e => e.Id).ToListAsync(token);
        return new EventsModel(
            [.. events.Select(Row)],
            (await db.ParkNamesAsync(token)).Concat(await db.PlaceNamesAsync(token)).ToDictionary(),
            (await SpokenDates.ReadAsync(db, token)).Of(events));
    }, ct);

    private static EventRow Row(Event happening) => new()
    {
        Id = happening.Id,
        Title = happening.Title,
        Date = happening.Date,
        Planned = happening.Planned,
        ParkId = happening.ParkId,
        PlaceId = happening.PlaceId,
        Citations = happening.Citations,
    };
}
