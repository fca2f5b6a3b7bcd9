namespace ZgcDashboard.Store.Seeding;

/// <summary>The CSV files break a rule: every fault, each with its file, line, column and rule. Nothing was stored.</summary>
public sealed class SeedException(IReadOnlyList<string> faults)
    : Exception($"The seed data cannot be loaded:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
