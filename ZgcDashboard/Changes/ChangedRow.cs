using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>A row as it stood at two moments: only what differs between them counts, whatever was written and taken back meanwhile.</summary>
/// <param name="Kind">Of the row.</param>
/// <param name="Id">Its id.</param>
/// <param name="Before">Its cells at the first; null where it was not there.</param>
/// <param name="After">At the second.</param>
/// <param name="Written">The last write to it.</param>
internal sealed record ChangedRow(
    RecordKind Kind, string Id, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After, Submission Written)
{
    /// <summary>It is compared with another row of its kind, the one of the time before: only what is stated from time to time.</summary>
    public bool IsNext { get; init; }

    /// <param name="titles">Of the rows.</param>
    /// <param name="sourceOf">Where cells come from; null where they do not say.</param>
    public IEnumerable<ChangeLine> Lines(RecordTitles titles, Func<IReadOnlyDictionary<string, string>, Citation?> sourceOf)
    {
        if ((Before, After) is (null, null)) return [];
        var line = new ChangeLine
        {
            Kind = Kind, Id = Id, Name = titles.Of(After ?? Before), Before = Before, After = After, Written = Written,
            Nature = Before is null ? ChangeNature.New : After is null ? ChangeNature.Gone : ChangeNature.Moved,
            WasFrom = Before is null ? null : sourceOf(Before), IsFrom = After is null ? Written : sourceOf(After) ?? Written,
            Parks = [.. ParksOf(Before).Union(ParksOf(After))],
        };
        return Before is null || After is null ? [line] : Columns(Before, After).Select(column => Of(line, column, Before, After));
    }

    private ChangeLine Of(ChangeLine row, string column, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var number = ChangedNumbers.Of(Kind, column, before, after);
        return row with
        {
            Column = column,
            Nature = NatureOf(column, before, after),
            Moved = number?.Change,
            Unit = number?.Unit ?? default,
        };
    }

    /// <summary>The columns that tell: not those that only add to one that does.</summary>
    private IEnumerable<string> Columns(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        bool Differs(string column) => before.GetValueOrDefault(column) != after.GetValueOrDefault(column);
        var changed = Kind.Columns.Where(c => Differs(c) && c != "id" && (!IsNext || StatedColumns.IsStated(Kind, c))).ToHashSet();
        return Kind.Columns.Where(changed.Contains)
            .Where(c => !(StatedColumns.MainOf(Kind, c) is { } main && changed.Contains(main)) && !changed.Any(of => StatedColumns.DateOf(Kind, of) == c));
    }

    private ChangeNature NatureOf(string column, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        if (StatedColumns.IsDate(Kind, column) || !before.ContainsKey(column)) return ChangeNature.Moved;
        var date = StatedColumns.DateOf(Kind, column);
        if (!StatedColumns.IsStated(Kind, column)) return ChangeNature.Corrected;
        return date is not null && after.GetValueOrDefault(date) is { } day && day == before.GetValueOrDefault(date) ? ChangeNature.Corrected : ChangeNature.Moved;
    }

    private static string[] ParksOf(IReadOnlyDictionary<string, string>? cells) =>
        (cells?.GetValueOrDefault("park") ?? cells?.GetValueOrDefault("parks") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
