using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>How many of the things that are known were only inferred from wording: 35/48 stages.</summary>
/// <param name="Inferred">Not stated outright.</param>
/// <param name="Known">Stated or inferred.</param>
public readonly record struct InferredShare(int Inferred, int Known)
{
    public static InferredShare Of<T>(IEnumerable<T> items, Func<T, bool> known, Func<T, bool> inferred)
    {
        var all = items.Where(known).ToList();
        return new(all.Count(inferred), all.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Inferred}/{Known}");
}
