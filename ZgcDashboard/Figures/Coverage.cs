using System.Globalization;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>How many of an aggregate's parts reported: 5/16.</summary>
/// <param name="Reported">Parts that reported, 0 or more.</param>
/// <param name="Expected">Parts that there are, no fewer than those that reported.</param>
/// <exception cref="ArgumentOutOfRangeException">Negative, or more reported than there are.</exception>
public readonly record struct Coverage(int Reported, int Expected)
{
    public int Reported { get; init; } = Reported >= 0 && Reported <= Expected
        ? Reported
        : throw new ArgumentOutOfRangeException(nameof(Reported), Reported, $"not within 0 and {Expected}");

    /// <summary>Every part reported, so that a total is one.</summary>
    [JsonIgnore]
    public bool IsComplete => Reported == Expected;

    public static Coverage Of<T>(IEnumerable<T> items, Func<T, bool> reported)
    {
        var all = items.ToList();
        return new(all.Count(reported), all.Count);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reported}/{Expected}");
}
