namespace ZgcDashboard.Figures;

/// <summary>How many of how many parts reported.</summary>
public readonly record struct Coverage(int Reported, int Expected)
{
    /// <summary>Only then may a percentage of the total be given.</summary>
    public bool IsComplete => Reported == Expected;

    public static Coverage Of<T>(IReadOnlyCollection<T> parts, Func<T, bool> reported) => new(parts.Count(reported), parts.Count);

    public override string ToString() => $"{Reported}/{Expected}";
}
