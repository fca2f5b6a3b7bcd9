using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>Which tasks the reader wants to see: what stands in the address.</summary>
/// <param name="Status">Statuses' words, and <see cref="Urls.None"/> for those whose status was not reported, in commas; null is all.</param>
public sealed record WorkItemFilter(string? Status)
{
    public static WorkItemFilter All { get; } = new((string?)null);

    /// <summary>What there is to choose, all first.</summary>
    public static IReadOnlyList<WorkItemFilter> Choices { get; } = [All, .. Word.All<WorkItemStatus>().Append(Urls.None).Select(word => new WorkItemFilter(word))];

    public string Address => Urls.WorkItemsWith(Status);

    /// <summary>Whether the status is among those wanted.</summary>
    public bool Holds(WorkItemStatus? status) => Status is null || SeveralValues.Has(Status, Word.Of(status) ?? Urls.None);

    public static (WorkItemFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(string?[]? status)
    {
        var reading = new AddressReading();
        var known = reading.KnownOf("status", status, v => v == Urls.None || Word.TryParse<WorkItemStatus>(v, out _));
        return (new(SeveralValues.Address(known)), reading.Ignored);
    }
}
