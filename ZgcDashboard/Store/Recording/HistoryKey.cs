using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What entries are signed with (HMAC-SHA256 of their hash). It lies beside the store, readable by its owner alone: who
/// has the store and not the key, as at an SQL shell on another machine, cannot make an entry.
/// </summary>
/// <param name="Secret">Of 32 bytes.</param>
/// <param name="Since">The first entry that must be signed with it.</param>
/// <param name="Before">The hash of the entry before that one, so that older entries cannot be altered either; empty where there was
/// none.</param>
public sealed record HistoryKey(byte[] Secret, long Since, string Before)
{
    private const int Bytes = 32;

    public string Sign(string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(hash)));

    /// <summary>Of the store that the context is on; null where there is none, as beside a copy.</summary>
    internal static HistoryKey? Find(DashboardDb db) => Find(db.Database.GetDbConnection().DataSource);

    /// <inheritdoc cref="Find(DashboardDb)" />
    public static HistoryKey? Find(string store) =>
        File.Exists(FileOf(store)) ? JsonSerializer.Deserialize<HistoryKey>(File.ReadAllText(FileOf(store))) : null;

    /// <summary>Makes the key of a store that has none, or whose history is another one than the key knows, as after a restore.</summary>
    internal static async Task<HistoryKey> EnsureAsync(DashboardDb db, string store, CancellationToken ct)
    {
        var known = Find(store);
        if (known is not null && await HoldsAsync(db, known, ct)) return known;
        var last = await db.History.AsNoTracking().OrderByDescending(h => h.Id).Select(h => new { h.Id, h.Hash }).FirstOrDefaultAsync(ct);
        return Write(store, new(known?.Secret ?? RandomNumberGenerator.GetBytes(Bytes), (last?.Id ?? 0) + 1, last?.Hash ?? ""));
    }

    /// <summary>Whether the history still is the one that was there before the first signed entry.</summary>
    internal static async Task<bool> HoldsAsync(DashboardDb db, HistoryKey key, CancellationToken ct) =>
        key.Before.Length == 0 || await db.History.AnyAsync(h => h.Id == key.Since - 1 && h.Hash == key.Before, ct);

    private static HistoryKey Write(string store, HistoryKey key)
    {
        var (file, part) = (FileOf(store), FileOf(store) + ".part");
        PrivateFiles.Folder(Path.GetDirectoryName(file)!);
        File.Delete(part);
        using (var stream = PrivateFiles.Create(part)) JsonSerializer.Serialize(stream, key);
        File.Move(part, file, overwrite: true);
        return key;
    }

    private static string FileOf(string store) => Path.Combine(store + "-keys", "history.json");
}
