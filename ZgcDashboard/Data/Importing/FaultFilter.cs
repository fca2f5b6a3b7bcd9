using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Data.Importing;

/// <summary>Which faults of a file the reader wants to see, and in which order: what stands in the address.</summary>
public sealed record FaultFilter
{
    public static IReadOnlyList<ListColumn<Fault>> Columns { get; } =
    [
        new("line", fault => fault.Line) { Class = "num" },
        new("column", fault => fault.Column) { Class = "nowrap" },
        new("what", fault => fault.Sentence) { Class = "head" },
    ];

    /// <summary>The kind of rows that are imported, which the address keeps.</summary>
    public string? Kind { get; init; }

    /// <summary>Columns of the kind, or <see cref="Urls.None"/> for faults of a whole row or file.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Words of <see cref="FaultRule"/>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Urls.Import(Kind, SeveralValues.Address(In), SeveralValues.Address(Rules)));

    public bool IsEmpty => this is { In: [], Rules: [] };

    /// <summary>The address of all faults, in this view.</summary>
    public string Cleared => (this with { In = [], Rules = [], View = View.OnFirstPage() }).Address;

    public bool Holds(Fault fault) => SeveralValues.Allow(In, ColumnOf(fault)) && SeveralValues.Allow(Rules, RuleOf(fault));

    public static string ColumnOf(Fault fault) => fault.Column ?? Urls.None;

    public static string RuleOf(Fault fault) => Word.Of(fault.Rule);

    /// <summary>What stands for nothing that this list has is left out: the address may be of the list before.</summary>
    public static FaultFilter Parse(string? kind, string?[]? column, string?[]? rule, ListAddress view, IReadOnlyList<Fault> faults)
    {
        var reading = new AddressReading();
        var (columns, rules) = (faults.Select(ColumnOf).ToHashSet(), faults.Select(RuleOf).ToHashSet());
        return new()
        {
            Kind = kind,
            In = reading.KnownOf("column", column, columns.Contains),
            Rules = reading.KnownOf("fault", rule, rules.Contains),
            View = ListView.Parse(reading, view, Columns),
        };
    }
}
