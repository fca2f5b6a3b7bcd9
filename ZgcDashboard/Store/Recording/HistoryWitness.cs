using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// Tells the head of the history, as it grows, to where the store's owner does not write: the log, and a file on another
/// path or machine. A line an entry: when, number, hash. Who then cuts the history or makes it anew is found out.
/// </summary>
public sealed class HistoryWitness(StoreLocation location, StoreContexts store, StoreCommits commits, ILogger<HistoryWitness> log)
    : BackgroundService
{
    private readonly SemaphoreSlim _alone = new(1, 1);
    private readonly SemaphoreSlim _commits = new(1, 1);
    private ChainHead? _told;

    /// <summary>What the file says of entries.</summary>
    /// <exception cref="FormatException">A line is none of a witness.</exception>
    public static IReadOnlyList<ChainHead> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(Parse)];

    /// <summary>Entries of the witness that the store does not have as they were seen, and that no restore replaced.</summary>
    public static async Task<IReadOnlyList<ChainHead>> MissingAsync(DashboardDb db, IReadOnlyList<ChainHead> seen, CancellationToken ct)
    {
        var hashes = await db.History.AsNoTracking().ToDictionaryAsync(h => h.Id, h => h.Hash, ct);
        var restores = await db.History.AsNoTracking().Where(h => h.Origin == Restoring.Origin).Select(h => new { h.Id, h.Why })
            .ToListAsync(ct);
        bool IsExplained(ChainHead one) => restores.Any(r => r.Id <= one.Id && one.Id <= Restoring.ReplacedEntry(r.Why));
        return [.. seen.Where(s => hashes.GetValueOrDefault(s.Id) != s.Hash && !IsExplained(s))];
    }

    /// <summary>
    /// Tells the entries since the last that was told. A file that cannot be written is said in the log, and told the next time.
    /// </summary>
    public async Task TellAsync(CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        try
        {
            await using var db = store.Present();
            var last = _told ?? LastInFile();
            var since = last is null ? (await HistoryChain.HeadAsync(db, ct))?.Id - 1 : last.Id;
            if (last is not null && !await db.History.AnyAsync(h => h.Id == last.Id && h.Hash == last.Hash, ct))
            {
                log.LogWarning("The history of the store is another one than the witness saw: entry {Entry} {Hash} is not in it.", last.Id,
                    last.Hash);
                since = (await HistoryChain.HeadAsync(db, ct))?.Id - 1;
            }

            var heads = await db.History.AsNoTracking().Where(h => h.Id > since).OrderBy(h => h.Id)
                .Select(h => new ChainHead(h.Id, h.Hash, h.AtUtc)).ToListAsync(ct);
            if (heads is not [.., var newest]) return;
            if (location.Witness is { } file) await File.AppendAllLinesAsync(file, heads.Select(h => h.ToString()), ct);
            _told = newest;
            log.LogInformation("History: {Head}", newest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            log.LogError("The witness {File} of the history cannot be written: {Reason}", location.Witness, e.Message);
        }
        finally
        {
            _alone.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        commits.Committed += Wake;
        try
        {
            while (true)
            {
                await _commits.WaitAsync(stoppingToken);
                await TellQuietlyAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
        finally
        {
            commits.Committed -= Wake;
        }
    }

    public override void Dispose()
    {
        _alone.Dispose();
        _commits.Dispose();
        base.Dispose();
    }

    /// <summary>A store that cannot be read now is asked at the next commit.</summary>
    private async Task TellQuietlyAsync(CancellationToken ct)
    {
        try
        {
            await TellAsync(ct);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning("The head of the history cannot be read: {Reason}", e.Message);
        }
    }

    private void Wake()
    {
        try
        {
            if (_commits.CurrentCount == 0) _commits.Release();
        }
        catch (ObjectDisposedException)
        {
            // A commit while the program ends.
        }
    }

    private ChainHead? LastInFile() => location.Witness is { } file && File.Exists(file) && Read(file) is [.., var last] ? last : null;

    private static ChainHead Parse(string line) =>
        line.Split(' ') is [var at, var id, { Length: 64 } hash]
        && DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? new(number, hash, time)
            : throw new FormatException($"'{line}' is no line of a witness: time, number and hash with a blank between them");
}
