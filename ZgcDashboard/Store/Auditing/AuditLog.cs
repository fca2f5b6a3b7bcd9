using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Auditing;

/// <summary>Takes note of what an auditor asks about: at once in the program's log, then in a table of the store.</summary>
public sealed class AuditLog(StoreContexts store, TimeProvider clock, ILogger<AuditLog> log)
{
    private const int LongestName = 64;
    private const int LongestText = 500;

    /// <summary>In milliseconds: whoever waits for the answer waits no longer for the note.</summary>
    private const int Patience = 1000;

    /// <summary>Never fails: where the store cannot be written, the program's log has the note, and says so.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="by">By whom.</param>
    /// <param name="from">From which address.</param>
    /// <param name="what">On what; never a secret.</param>
    public async Task NoteAsync(AuditAct act, string by, string from, string what = "")
    {
        var entry = new AuditEntry
        {
            AtUtc = clock.GetUtcNow().UtcDateTime, Act = act, By = Plain(by, LongestName),
            From = Plain(from, LongestName), What = Plain(what, LongestText)
        };
        log.LogInformation("Audit {Act} by {By} from {From}: {What}", entry.Act, entry.By, entry.From, entry.What);
        try
        {
            await KeepAsync(entry);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.LogError(e, "The store did not take the note {Act} by {By}; it stands in this log alone.", entry.Act, entry.By);
        }
    }

    private async Task KeepAsync(AuditEntry entry)
    {
        await using var db = store.Present();
        db.Database.SetCommandTimeout(TimeSpan.FromMilliseconds(Patience));
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync($"PRAGMA busy_timeout={Patience}");
        db.Add(entry);
        await db.SaveChangesAsync();
    }

    /// <summary>In one line, so that nobody forges a second one.</summary>
    private static string Plain(string text, int longest) =>
        string.Concat(text.Take(longest).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? '\uFFFD' : c));
}
