using ZgcDashboard.Figures;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Funds;

/// <summary>Which funds the reader wants to see: what stands in the address.</summary>
/// <param name="Stage">A stage's word, or <see cref="Urls.None"/>; null is all.</param>
/// <param name="Kind">A kind's word; null is all.</param>
/// <param name="Amount"><see cref="Urls.None"/> for the steps whose amount was not reported, in place of the funds; null for the funds.</param>
public sealed record FundFilter(string? Stage, string? Kind, string? Amount = null)
{
    public string Address => Urls.Funds(Stage, Kind, Amount);

    public bool Holds(FundRow fund) => HoldsStage(fund, Stage) && HoldsKind(fund, Kind) && (Amount is null || fund.Steps.Any(Holds));

    /// <summary>Whether the step is listed; asked where steps are listed.</summary>
    public bool Holds(StepRow step) => Amount is null || step.Amount is null;

    /// <summary>How many funds a choice of stage would leave, the kind standing.</summary>
    public int CountOfStage(IEnumerable<FundRow> funds, string? stage) => funds.Count(f => HoldsStage(f, stage) && HoldsKind(f, Kind));

    /// <summary>How many funds a choice of kind would leave, the stage standing.</summary>
    public int CountOfKind(IEnumerable<FundRow> funds, string? kind) => funds.Count(f => HoldsStage(f, Stage) && HoldsKind(f, kind));

    public static (FundFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(string? stage, string? kind, string? amount = null)
    {
        var reading = new AddressReading();
        var filter = new FundFilter(
            reading.Known("stage", stage, v => v == Urls.None || Word.TryParse<FundStage>(v, out _)),
            reading.Known("kind", kind, v => Word.TryParse<FundKind>(v, out _)),
            reading.Known("amount", amount, v => v == Urls.None));
        return (filter, reading.Ignored);
    }

    private static bool HoldsStage(FundRow fund, string? stage) => stage is null || (Word.Of(fund.Stage) ?? Urls.None) == stage;

    private static bool HoldsKind(FundRow fund, string? kind) => kind is null || Word.Of(fund.Kind) == kind;
}
