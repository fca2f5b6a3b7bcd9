namespace ZgcDashboard.Store.Recording;

/// <summary>What an actor may write.</summary>
/// <param name="Records">Any record.</param>
/// <param name="Parks">Only records that name these parks and no other; read where <paramref name="Records"/> is false.</param>
/// <param name="Accounts">Accounts.</param>
public sealed record Rights(bool Records, IReadOnlyList<string> Parks, bool Accounts)
{
    /// <summary>Of readers.</summary>
    public static Rights None { get; } = new(false, [], false);

    /// <summary>Of an editor.</summary>
    public static Rights Editor { get; } = new(true, [], false);

    /// <summary>Of an administrator, and of whoever has the command line.</summary>
    public static Rights All { get; } = new(true, [], true);

    /// <summary>Of an editor for some parks; for none, of any.</summary>
    public static Rights EditorOf(IReadOnlyList<string> parks) => parks.Count == 0 ? Editor : new(false, parks, false);

    /// <summary>Whether anything may be written at all.</summary>
    public bool Any => Records || Parks.Count > 0;

    /// <summary>Whether a row may be written that names these parks.</summary>
    public bool AllowRow(IEnumerable<string> parks) => Records || (parks.Any() && parks.All(Parks.Contains));

    /// <summary>The parks that a row names.</summary>
    public static IReadOnlyList<string> ParksOf(IReadOnlyDictionary<string, string> cells) =>
        $"{cells.GetValueOrDefault("park")};{cells.GetValueOrDefault("parks")}".Split(';', StringSplitOptions.RemoveEmptyEntries);

    internal bool Allow(RecordChange change) => change.Kind.IsSetByAdministrators ? Accounts
        : Records || (Allow(change.Before) && Allow(change.After));

    private bool Allow(IReadOnlyDictionary<string, string>? cells) => cells is null || AllowRow(ParksOf(cells));
}

/// <summary>The actor has no right to this write; nothing was stored.</summary>
/// <param name="rows">What is not theirs: <c>projects/health-valley</c>; none where they may write nothing at all.</param>
public sealed class NotAllowedException(IReadOnlyList<string> rows)
    : Exception(rows.Count == 0 ? "This account may not write." : $"This account may not write {string.Join(", ", rows.Take(10))}.")
{
    public IReadOnlyList<string> Rows { get; } = rows;

    /// <exception cref="NotAllowedException">One of the changes is not the actor's to make.</exception>
    internal static void Check(Actor actor, IReadOnlyList<RecordChange> changes)
    {
        if (!actor.May.Any) throw new NotAllowedException([]);
        var denied = changes.Where(c => !actor.May.Allow(c)).Select(c => $"{c.Kind.Name}/{c.Id}").ToList();
        if (denied.Count > 0) throw new NotAllowedException(denied);
    }
}
