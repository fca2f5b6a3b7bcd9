using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Policies;

/// <summary>The way of a document from the first study to its evaluation, in steps; and what is no document on that way.</summary>
public static class PolicyPath
{
    /// <summary>In the order in which they are usually passed; a document may leave some out.</summary>
    public static IReadOnlyList<PolicyStep> Steps { get; } =
    [
        new("Drafting", [PolicyStatus.Planned, PolicyStatus.Drafting]),
        new("Formed", [PolicyStatus.Formed]),
        new("Consulting", [PolicyStatus.Consulting]),
        new("Deliberating", [PolicyStatus.UnderReview, PolicyStatus.Deliberated]),
        new("Countersigning", [PolicyStatus.Countersigning]),
        new("Submitted", [PolicyStatus.Submitted]),
        new("Endorsed", [PolicyStatus.Endorsed]),
        new("Issued", [PolicyStatus.Issued]),
        new("CarriedOut", [PolicyStatus.BeingCarriedOut]),
        new("Evaluated", [PolicyStatus.Evaluated]),
    ];

    /// <summary>Agreements and reports: they are signed or completed, not issued.</summary>
    public static IReadOnlyList<PolicyStep> Beside { get; } =
    [
        new("Agreed", [PolicyStatus.Agreed]),
        new("Signed", [PolicyStatus.Signed]),
        new("Completed", [PolicyStatus.Completed]),
    ];
}

/// <param name="Key">Of its name in the resources.</param>
/// <param name="Statuses">Of the documents that stand there.</param>
public sealed record PolicyStep(string Key, IReadOnlyList<PolicyStatus> Statuses)
{
    public IReadOnlyList<string> Words { get; } = [.. Statuses.Select(s => Word.Of(s))];
}
