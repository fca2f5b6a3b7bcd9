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
    /// <summary>Closes the entry with its hash; call it when all that it writes is written, in the transaction that stores it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="changes">All of its changes.</param>
    /// <param name="key">Signs it; null for the one beside the store.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task SealAsync(DashboardDb db, HistoryEntry entry, IReadOnlyList<HistoryChange> changes, HistoryKey? key,
        CancellationToken ct)
    {
        var previous = await db.History.Where(h => h.Id < entry.Id).OrderByDescending(h => h.Id).Select(h => h.Hash)
            .FirstOrDefaultAsync(ct);
        await db.SaveChangesAsync(ct);
        entry.Covers = await CoveredRows.OfAsync(db, entry, ct);
        entry.Hash = Hash(previous ?? "", entry, changes);
        entry.Signature = (key ?? HistoryKey.Find(db))?.Sign(entry.Hash);
    }

    /// <summary>The newest entry; null before there is one.</summary>
    public static async Task<ChainHead?> HeadAsync(DashboardDb db, CancellationToken ct) =>
        await db.History.AsNoTracking().OrderByDescending(h => h.Id).Select(h => new ChainHead(h.Id, h.Hash, h.AtUtc))
            .FirstOrDefaultAsync(ct);

    /// <summary>
    /// Whether the chain holds and its entries are signed, and which rows are no longer as the history left them: records,
    /// statements, parks, reports, accounts, synthetic rows, and what is counted of projects.
    /// </summary>
    /// <param name="db">The store, or a copy of it.</param>
    /// <param name="ct">Cancels.</param>
    public static Task<ChainReport> VerifyAsync(DashboardDb db, CancellationToken ct) => VerifyAsync(db, null, ct);

    /// <inheritdoc cref="VerifyAsync(DashboardDb, CancellationToken)" />
    /// <param name="db">The store, or a copy of it.</param>
    /// <param name="key">Of the store; null for the one beside it.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<ChainReport> VerifyAsync(DashboardDb db, HistoryKey? key, CancellationToken ct)
    {
        key ??= HistoryKey.Find(db);
        var (previous, entries, unsigned, left) = ("", 0, 0, new Dictionary<(string, string), string?>());
        var (covering, undone) = (new List<HistoryEntry>(), new HashSet<long>());
        if (key is not null && !await HistoryKey.HoldsAsync(db, key, ct)) return new(0, key.Since - 1, []);
        await foreach (var entry in db.History.AsNoTracking().Include(h => h.Changes).OrderBy(h => h.Id).AsAsyncEnumerable()
            .WithCancellation(ct))
        {
            entries++;
            var signed = key is not null && entry.Signature == key.Sign(entry.Hash);
            if (entry.Hash != Hash(previous, entry, entry.Changes) || (!signed && entry.Id >= key?.Since)) return new(entries, entry.Id, [])
            { Unsigned = unsigned };
            if (!signed) unsigned++;
            previous = entry.Hash;
            if (entry.Undoes is { } one) undone.Add(one);
            if (entry.Covers is not null) covering.Add(entry);
            foreach (var change in entry.Changes) left[(change.Kind, change.RowId)] = change.After;
            entry.Changes.Clear();
        }

        IReadOnlyList<string> outside =
        [
            .. await OutsideAsync(db, left, ct), .. await CoveredRows.AlteredAsync(db, covering, undone, ct),
                .. await StoreTriggers.MiscountedAsync(db, ct), .. await ReportChange.AlteredAsync(db, ct),
        ];
        return new(entries, null, outside) { Unsigned = unsigned };
    }

    private static async Task<IReadOnlyList<string>> OutsideAsync(DashboardDb db, Dictionary<(string Kind, string Id), string?> left,
        CancellationToken ct)
    {
        var outside = new List<string>();
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            var stored = (await kind.RowsAsync(db, ct)).ToDictionary(r => r.Id, r => CellsJson.Write(kind, kind.Cells(r)));
            outside.AddRange(stored.Keys.Concat(left.Keys.Where(k => k.Kind == kind.Name && !Synthetic.Owns(k.Id)).Select(k => k.Id))
                .Distinct()
                .Where(id => stored.GetValueOrDefault(id) != left.GetValueOrDefault((kind.Name, id))).Select(id => $"{kind.Name}/{id}"));
        }

        return outside;
    }

    internal static string Hash(string previous, HistoryEntry entry, IEnumerable<HistoryChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? part)
        {
            // The length first, so that no two different sequences of parts give the same bytes.
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(part is null ? -1 : bytes.Length)}:")));
            hash.AppendData(bytes);
        }

        // What older entries have none of is marked, so that their hashes stay what they were.
        void AddMarked(string mark, params ReadOnlySpan<string?> parts)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(mark));
            foreach (var part in parts) Add(part);
        }

        foreach (var part in (string?[])[previous, entry.AtUtc.Ticks.ToString(CultureInfo.InvariantCulture), entry.By, entry.Origin,
            entry.Why, entry.Undoes?.ToString(CultureInfo.InvariantCulture)])
            Add(part);
        if (entry.Covers is not null) AddMarked("covers:", entry.Covers);
        if (entry.File is not null) AddMarked("file:", entry.File, entry.Sheet);
        foreach (var change in changes.OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.RowId, StringComparer.Ordinal))
        {
            foreach (var part in (string?[])[change.Kind, change.RowId, change.Before, change.After]) Add(part);
            if (change.Line is { } line) AddMarked("line:", line.ToString(CultureInfo.InvariantCulture));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What a check of the history found.</summary>
/// <param name="Entries">How many were read.</param>
/// <param name="BrokenAt">The first entry whose hash is not as it must be; null where the chain holds.</param>
/// <param name="Outside">What was changed by other ways than the program's: <c>projects/health-valley</c>, <c>statements of entry 12</c>,
/// <c>accounts</c>.</param>
public sealed record ChainReport(int Entries, long? BrokenAt, IReadOnlyList<string> Outside)
{
    /// <summary>Entries that are not signed with the store's key: they are of an older version, or of another store.</summary>
    public int Unsigned { get; init; }

    public bool Holds => BrokenAt is null && Outside.Count == 0;
}

/// <summary>The newest entry, which stands for all before it.</summary>
public sealed record ChainHead(long Id, string Hash, DateTime AtUtc)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtUtc:yyyy-MM-dd'T'HH:mm:ss'Z'} {Id} {Hash}");
}
