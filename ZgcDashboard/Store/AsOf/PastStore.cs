using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.AsOf;

/// <summary>Makes the copy of the store that shows a scope.</summary>
internal static class PastStore
{
    public static async Task MakeAsync(DbContextOptions<DashboardDb> live, DbContextOptions<DashboardDb> copy, AsOfScope scope,
        CancellationToken ct)
    {
        await using var past = new DashboardDb(copy);
        await using (var source = new DashboardDb(live))
        {
            await source.Database.OpenConnectionAsync(ct);
            await past.Database.OpenConnectionAsync(ct);
            ((SqliteConnection)source.Database.GetDbConnection()).BackupDatabase((SqliteConnection)past.Database.GetDbConnection());
        }

        // Nobody else reads it yet and it need not survive: no journal on disk. A row may cite a report that was not there yet.
        await past.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;", ct);
        if (scope.LastEntry is { } last) await LaterEntries.TakeBackAsync(past, last, ct);
        if (scope.Day is not { } day) return;
        var undated = await LeftOut.UndatedAsync(past, ct);
        await LaterDates.LeaveOutAsync(past, day, ct);
        await LeftOut.WriteAsync(past, undated, ct);
    }
}
