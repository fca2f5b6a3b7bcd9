using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// The store as it was at moments of the past: private copies of the file, made when they are asked for, of which the
/// latest used are kept. One is made at a time, away from those who wait.
/// </summary>
public sealed class AsOfStores(StoreLocation location, DbContextOptions<DashboardDb> live) : IDisposable
{
    private const int Kept = 8;
    private const int MostInTheMaking = 4;
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _alone = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, Copy> _copies = [];
    private readonly AsOfFolder _folder = new(location.File + "-asof");
    private long _uses;

    /// <summary>How long one who asks waits for a copy that is in the making.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What the disk of a file has left, in bytes.</summary>
    internal Func<string, long> Free { get; set; } = AsOfRoom.FreeBeside;

    /// <summary>How many copies were made since the start.</summary>
    internal int Made { get; private set; }

    /// <summary>A context that reads what the store held at the moment.</summary>
    /// <exception cref="AsOfPreparingException">Its copy is still in the making.</exception>
    /// <exception cref="AsOfRoomException">There is no room for one.</exception>
    public async Task<DashboardDb> OpenAsync(AsOfMoment moment, CancellationToken ct)
    {
        AsOfScope? scope;
        await using (var db = new DashboardDb(live)) scope = await AsOfScope.OfAsync(db, moment, ct);
        while (scope is not null)
        {
            var copy = CopyOf(scope, moment);
            try
            {
                await copy.Making.WaitAsync(Patience, ct);
            }
            catch (TimeoutException)
            {
                throw new AsOfPreparingException(moment, copy.Making);
            }

            if (Open(scope.Key) is { } past) return past;
        }

        return new(live);
    }

    /// <summary>Removes what programs that were killed left behind.</summary>
    public void RemoveLeftovers() => _folder.RemoveLeftovers();

    public void Dispose()
    {
        _stopping.Cancel();
        lock (_gate)
        {
            foreach (var copy in _copies.Values) Close(copy);
            _copies.Clear();
        }

        _folder.Dispose();
    }

    private Copy CopyOf(AsOfScope scope, AsOfMoment moment)
    {
        lock (_gate)
        {
            if (_copies.TryGetValue(scope.Key, out var there))
            {
                // What could not be made is tried again, but not by everyone who asks.
                if (!there.Making.IsFaulted || Stopwatch.GetElapsedTime(there.Begun) < PauseAfterFault) return there;
                Remove(scope.Key, there);
            }

            var unfinished = _copies.Values.Where(c => !c.Making.IsCompleted).ToList();
            if (unfinished.Count >= MostInTheMaking)
                throw new AsOfPreparingException(moment, Task.WhenAny(unfinished.Select(c => c.Making)));
            foreach (var (key, oldest) in _copies.Where(c => c.Value.Making.IsCompleted).OrderBy(c => c.Value.Used)
                .Take(_copies.Count - Kept + 1).ToList()) Remove(key, oldest);
            AsOfRoom.Require(location.File, Free);
            var file = _folder.File(scope.Key);
            return _copies[scope.Key] = new(file, Options(file, SqliteOpenMode.ReadOnly, pooling: true),
                Task.Run(() => MakeAsync(scope, file, _stopping.Token)))
            { Used = ++_uses };
        }
    }

    /// <summary>Opened before the copy can be removed: a file that is open outlives its name.</summary>
    private DashboardDb? Open(string key)
    {
        lock (_gate)
        {
            if (!_copies.TryGetValue(key, out var copy)) return null;
            copy.Used = ++_uses;
            var db = new DashboardDb(copy.Options);
            db.Database.OpenConnection();
            return db;
        }
    }

    private async Task MakeAsync(AsOfScope scope, string file, CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        try
        {
            await PastStore.MakeAsync(live, Options(file, SqliteOpenMode.ReadWriteCreate, pooling: false), scope, ct);
            Made++;
        }
        catch
        {
            AsOfFolder.Remove(file);
            throw;
        }
        finally
        {
            _alone.Release();
        }
    }

    private void Remove(string key, Copy copy)
    {
        _copies.Remove(key);
        Close(copy);
    }

    private static void Close(Copy copy)
    {
        using (var connection = new SqliteConnection(Connection(copy.File, SqliteOpenMode.ReadOnly, pooling: true)))
            SqliteConnection.ClearPool(connection);
        AsOfFolder.Remove(copy.File);
    }

    private DbContextOptions<DashboardDb> Options(string file, SqliteOpenMode mode, bool pooling) =>
        new DbContextOptionsBuilder<DashboardDb>(live).UseSqlite(Connection(file, mode, pooling)).Options;

    private static string Connection(string file, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooling }.ToString();

    private sealed record Copy(string File, DbContextOptions<DashboardDb> Options, Task Making)
    {
        public long Begun { get; } = Stopwatch.GetTimestamp();

        public long Used { get; set; }
    }
}

/// <summary>What the store held at the moment is still being put together.</summary>
/// <param name="moment">Which.</param>
/// <param name="ready">Ends when it is worth asking again.</param>
public sealed class AsOfPreparingException(AsOfMoment moment, Task ready)
    : Exception($"What the store held as of {moment.Text} is being prepared.")
{
    public Task Ready { get; } = ready;
}
