using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Funds;

/// <summary>Which funds the reader wants to see, and how: what stands in the address.</summary>
public sealed record FundFilter
{
    public const string Matrix = "matrix";
    public const string List = "list";

    public static IReadOnlyList<ListColumn<FundRow>> Columns { get; } =
    [
        new("fund", row => row.Name.ToString()) { Class = "head" },
        new("kind", row => row.Kind) { Class = "nowrap" },
        new("stage", row => row.Stage) { Class = "nowrap" },
        new("date", row => row.StageAsOf is { } date ? (date.Start, date.End) : null) { Class = "nowrap" },
        new("responsible", row => row.Responsible?.ToString()),
        new("parks") { IsShown = false },
        new("steps", row => row.Steps.Count) { Class = "num" },
        new("amounts", row => row.Steps.Count(s => s.Amount is not null)) { Class = "num" },
        new("note") { Class = "note muted" },
        new("source", row => row.Citations is [ReportPlace place, ..] ? (place.Section, place.Item ?? 0) : null),
    ];

    public static IReadOnlyList<string> KnownStages { get; } = [.. Word.All<FundStage>(), Urls.None];

    /// <summary>Words of <see cref="FundStage"/>, or <see cref="Urls.None"/>; none is all.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Words of <see cref="FundKind"/>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Chinese names of bodies, or <see cref="Urls.None"/> for funds of which nobody is named.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>Ids of parks.</summary>
    public IReadOnlyList<string> Parks { get; init; } = [];

    /// <summary>Whether the date of the stage was reported: the word reported or none.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary><see cref="Urls.None"/> for the steps whose amount was not reported, in place of the funds; null for the funds.</summary>
    public string? Amount { get; init; }

    /// <summary>In a name or a note, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public string Shape { get; init; } = Matrix;

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Chosen(Shape));

    /// <summary>The address of all funds, as they are shown.</summary>
    public string Cleared => new FundFilter { Shape = Shape, View = View.OnFirstPage() }.Address;

    public bool IsEmpty => Chosen(Matrix) == Urls.Funds();

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) => Urls.ExportOf(Chosen(Matrix), format);

    private string Chosen(string shape) => Urls.Funds(
        SeveralValues.Address(Stages), SeveralValues.Address(Kinds), Amount, SeveralValues.Address(Responsible), SeveralValues.Address(Parks),
        SeveralValues.Address(Dated), Text, shape == Matrix ? null : shape);

    public bool Holds(FundRow fund) => SeveralValues.Allow(Stages, StageOf(fund)) && SeveralValues.Allow(Kinds, Word.Of(fund.Kind))
        && SeveralValues.Allow(Responsible, ResponsibleOf(fund)) && SeveralValues.Allow(Parks, fund.Parks)
        && SeveralValues.Allow(Dated, Reporting.Of(fund.StageAsOf)) && (Amount is null || fund.Steps.Any(Holds)) && HoldsText(fund);

    /// <summary>Whether the step is listed; asked where steps are listed.</summary>
    public bool Holds(StepRow step) => Amount is null || step.Amount is null;

    public static string StageOf(FundRow fund) => Word.Of(fund.Stage) ?? Urls.None;

    /// <summary>The bodies that are responsible, as a filter's words.</summary>
    public static IReadOnlyList<string> ResponsibleOf(FundRow fund) =>
        ListedNames.Of(fund.Responsible) is { Count: > 0 } bodies ? [.. bodies.Select(b => b.Zh)] : [Urls.None];

    /// <summary>All that the filter leaves, sorted.</summary>
    public IReadOnlyList<FundRow> Of(IReadOnlyList<FundRow> funds) => [.. View.Sort.Apply(funds.Where(Holds), Columns)];

    /// <summary>What the list shows, on a page that there is, and how many the filter leaves.</summary>
    public (FundFilter Filter, IReadOnlyList<FundRow> Rows, int Total) PageOf(IReadOnlyList<FundRow> funds)
    {
        var (view, shown, total) = View.PageOf([.. funds.Where(Holds)], Columns);
        return (this with { View = view }, shown, total);
    }

    public static (FundFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(FundAddress address, FundsModel model)
    {
        var (reading, bodies) = (new AddressReading(), KnownBodies(model));
        var filter = new FundFilter
        {
            Stages = reading.KnownOf("stage", address.Stage, KnownStages.Contains),
            Kinds = reading.KnownOf("kind", address.Kind, v => Word.TryParse<FundKind>(v, out _)),
            Responsible = reading.KnownOf("responsible", address.Responsible, bodies.Contains),
            Parks = reading.KnownOf("park", address.Park, model.ParkNames.ContainsKey),
            Dated = reading.KnownOf("date", address.Date, Reporting.Words.Contains),
            Amount = reading.Known("amount", address.Amount, v => v == Urls.None),
            Text = TextFilter.Read(address.Text),
            Shape = reading.Known("view", address.Shape, v => v is Matrix or List) ?? Matrix,
            View = ListView.Parse(reading, address.View, Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>The filter of a program's query.</summary>
    public static FundFilter Of(ApiQuery query, FundsModel model) => new()
    {
        Stages = query.SeveralOf("stage", KnownStages),
        Kinds = query.SeveralOf("kind", [.. Word.All<FundKind>()]),
        Responsible = query.SeveralOf("responsible", KnownBodies(model)),
        Parks = query.SeveralOf("park", [.. model.ParkNames.Keys]),
        Dated = query.SeveralOf("date", Reporting.Words),
        Amount = query.Known("amount", [Urls.None]),
        Text = query.Text("q"),
    };

    private static HashSet<string> KnownBodies(FundsModel model) => [.. model.Funds.SelectMany(ResponsibleOf), Urls.None];

    private bool HoldsText(FundRow fund) => TextFilter.Allows(Text, fund.Name.Zh, fund.Name.En, fund.Note?.Zh, fund.Note?.En);
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record FundAddress
{
    public string?[]? Stage { get; init; }
    public string?[]? Kind { get; init; }
    public string?[]? Responsible { get; init; }
    public string?[]? Park { get; init; }
    public string?[]? Date { get; init; }
    public string? Amount { get; init; }
    public string? Text { get; init; }
    public string? Shape { get; init; }
    public ListAddress View { get; init; } = new();
}
