using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>What brings an entry's rows back to what they were before it.</summary>
internal static class Undoing
{
    /// <exception cref="UndoRefusedException">A row is no longer as the entry left it.</exception>
    public static async Task<IReadOnlyList<RecordChange>> ChangesAsync(DashboardDb db, HistoryEntry undone, CancellationToken ct)
    {
        if (undone.Changes.Any(c => RecordKinds.Find(c.Kind) is null)) throw new UndoRefusedException(UndoRefusal.Account, []);
        var (changes, touched) = (new List<RecordChange>(), new List<string>());
        foreach (var ofKind in undone.Changes.GroupBy(c => c.Kind))
        {
            var kind = RecordKinds.Find(ofKind.Key)!;
            var rows = await kind.CellsAsync(db, [.. ofKind.Select(c => c.RowId)], ct);
            foreach (var change in ofKind)
            {
                var now = rows.GetValueOrDefault(change.RowId);
                if (CellsJson.Write(kind, now) != change.After) touched.Add($"{kind.Name}/{change.RowId}");
                changes.Add(new(kind, change.RowId, now, CellsJson.Read(change.Before)));
            }
        }

        return touched.Count == 0 ? changes : throw new UndoRefusedException(UndoRefusal.ChangedSince, touched);
    }
}

/// <summary>Why an entry cannot be undone.</summary>
public enum UndoRefusal
{
    Unknown,
    Seeding,
    AlreadyUndone,
    ChangedSince,
    BuiltUpon,
    Account,
}

/// <summary>An entry cannot be undone; nothing was stored.</summary>
/// <param name="refusal">Why.</param>
/// <param name="rows">The rows that stand in the way: <c>projects/health-valley</c>.</param>
public sealed class UndoRefusedException(UndoRefusal refusal, IReadOnlyList<string> rows)
    : Exception($"The entry cannot be undone: {Reason(refusal)}{(rows.Count == 0 ? "" : $" ({string.Join(", ", rows.Take(10))})")}.")
{
    public UndoRefusal Refusal { get; } = refusal;

    public IReadOnlyList<string> Rows { get; } = rows;

    /// <exception cref="UndoRefusedException">What would come back is a part of what has become a part of it since.</exception>
    internal static async Task CheckAsync(DashboardDb db, IReadOnlyList<PreparedChange> prepared, CancellationToken ct)
    {
        foreach (var ofKind in prepared.Where(p => p.Change.After is not null).GroupBy(p => p.Change.Kind))
        {
            List<CheckedRow> rows = [.. ofKind.Select((p, i) => new CheckedRow(ofKind.Key, p.Row, i))];
            List<Fault> faults = [.. await AncestorRules.OfAsync(db, rows, ct), .. await FundStepRules.OfAsync(db, rows, ct)];
            if (faults.Count > 0)
                throw new UndoRefusedException(UndoRefusal.BuiltUpon, [.. faults.Select(f => $"{ofKind.Key.Name}/{f.Found}").Distinct()]);
        }
    }

    private static string Reason(UndoRefusal refusal) => refusal switch
    {
        UndoRefusal.Unknown => "there is no such entry",
        UndoRefusal.Seeding => "it is what the store began with",
        UndoRefusal.AlreadyUndone => "it was undone already",
        UndoRefusal.Account => "it changed an account",
        UndoRefusal.ChangedSince => "rows were changed since",
        _ => "other rows refer to rows that it made",
    };
}
