using ZgcDashboard.Figures;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>Which tasks the reader wants to see: what stands in the address.</summary>
/// <param name="Status">A status's word, or <see cref="Urls.None"/> for those whose status was not reported; null is all.</param>
public sealed record WorkItemFilter(string? Status)
{
    public static WorkItemFilter All { get; } = new((string?)null);

    /// <summary>What there is to choose, all first.</summary>
    public static IReadOnlyList<WorkItemFilter> Choices { get; } = [All, .. Word.All<WorkItemStatus>().Append(Urls.None).Select(word => new WorkItemFilter(word))];

    public string Address => Urls.WorkItemsWith(Status);

    /// <summary>Whether the status is the one that is wanted.</summary>
    public bool Holds(WorkItemStatus? status) => Status is null || (Word.Of(status) ?? Urls.None) == Status;

    public static (WorkItemFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(string? status)
    {
        var reading = new AddressReading();
        return (new(reading.Known("status", status, v => v == Urls.None || Word.TryParse<WorkItemStatus>(v, out _))), reading.Ignored);
    }
}
