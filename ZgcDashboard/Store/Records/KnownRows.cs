namespace ZgcDashboard.Store.Records;

/// <summary>What a row that is read may speak of: the report that it cites, and the ids that it may refer to.</summary>
/// <param name="report">The id of the report that a row with a section cites.</param>
/// <param name="parks">The ids of the parks.</param>
internal sealed class KnownRows(string report, IReadOnlySet<string> parks)
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> _known = [];

    /// <summary>Whether every row must cite a section and have an English name, as the data folder's rows do.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Ids of a kind that cells may refer to.</summary>
    public void Know(string kind, IEnumerable<string> ids)
    {
        if (!_known.TryGetValue(kind, out var known)) _known[kind] = known = [];
        known.UnionWith(ids);
    }

    /// <summary>Of a kind.</summary>
    public IReadOnlySet<string> Of(string kind) => kind == "parks" ? parks : _known.GetValueOrDefault(kind) ?? None;

    /// <summary>
    /// The id of a row of another kind. Projects may be a million: where nobody told which there are, the store's own rule
    /// has the last word.
    /// </summary>
    public string? Reference(RowReader cells, string column, string to) =>
        to == "projects" && !_known.ContainsKey(to) ? cells.Optional(column) : cells.Reference(column, Of(to));

    /// <summary>The report that the row cites; null for one without a section.</summary>
    public string? Cites(RowReader cells) => IsStrict || cells.Optional("section") is not null ? report : null;
}
