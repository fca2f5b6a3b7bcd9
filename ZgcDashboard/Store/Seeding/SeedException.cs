using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Seeding;

/// <summary>The CSV files break a rule: every fault, each with its file, line, column and rule. Nothing was stored.</summary>
public sealed class SeedException(IReadOnlyList<Fault> faults)
    : Exception($"The seed data cannot be loaded:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
