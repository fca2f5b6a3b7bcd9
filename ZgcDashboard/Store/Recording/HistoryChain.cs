using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// Each entry's hash covers the entry, its changes and the hash before it: who alters, removes or inserts an entry
/// breaks every hash after it. SHA-256 in hexadecimal.
/// </summary>
public static class HistoryChain
{
    /// <summary>Closes the entry with its hash; call it when all of its changes are known, in the transaction that stores it.</summary>
    internal static async Task SealAsync(DashboardDb db, HistoryEntry entry, IReadOnlyList<HistoryChange> changes, CancellationToken ct)
    {
        var previous = await db.History.Where(h => h.Id < entry.Id).OrderByDescending(h => h.Id).Select(h => h.Hash).FirstOrDefaultAsync(ct);
        entry.Hash = Hash(previous ?? "", entry, changes);
    }

    /// <summary>
    /// Whether the chain holds, and which rows are no longer as the history left them. Synthetic rows are left out: their
    /// generation is one entry, which names the seed that makes them again.
    /// </summary>
    public static async Task<ChainReport> VerifyAsync(DashboardDb db, CancellationToken ct)
    {
        var (previous, entries, left) = ("", 0, new Dictionary<(string, string), string?>());
        await foreach (var entry in db.History.AsNoTracking().Include(h => h.Changes).OrderBy(h => h.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            entries++;
            if (entry.Hash != Hash(previous, entry, entry.Changes)) return new(entries, entry.Id, []);
            previous = entry.Hash;
            foreach (var change in entry.Changes) left[(change.Kind, change.RowId)] = change.After;
        }

        return new(entries, null, await OutsideAsync(db, left, ct));
    }

    private static async Task<IReadOnlyList<string>> OutsideAsync(DashboardDb db, Dictionary<(string Kind, string Id), string?> left, CancellationToken ct)
    {
        var outside = new List<string>();
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            var stored = (await kind.RowsAsync(db, ct)).ToDictionary(r => r.Id, r => CellsJson.Write(kind, kind.Cells(r)));
            outside.AddRange(stored.Keys.Concat(left.Keys.Where(k => k.Kind == kind.Name && !Synthetic.Owns(k.Id)).Select(k => k.Id)).Distinct()
                .Where(id => stored.GetValueOrDefault(id) != left.GetValueOrDefault((kind.Name, id))).Select(id => $"{kind.Name}/{id}"));
        }

        return outside;
    }

    private static string Hash(string previous, HistoryEntry entry, IEnumerable<HistoryChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? part)
        {
            // The length first, so that no two different sequences of parts give the same bytes.
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(part is null ? -1 : bytes.Length)}:")));
            hash.AppendData(bytes);
        }

        foreach (var part in (string?[])[previous, entry.AtUtc.Ticks.ToString(CultureInfo.InvariantCulture), entry.By, entry.Origin, entry.Why, entry.Undoes?.ToString(CultureInfo.InvariantCulture)])
            Add(part);
        foreach (var change in changes.OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.RowId, StringComparer.Ordinal))
            foreach (var part in (string?[])[change.Kind, change.RowId, change.Before, change.After]) Add(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What a check of the history found.</summary>
/// <param name="Entries">How many were read.</param>
/// <param name="BrokenAt">The first entry whose hash is not as it must be; null where the chain holds.</param>
/// <param name="Outside">Rows that were changed by other ways than the program's: <c>projects/health-valley</c>.</param>
public sealed record ChainReport(int Entries, long? BrokenAt, IReadOnlyList<string> Outside);
