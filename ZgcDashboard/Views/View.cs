using System.Text;

namespace ZgcDashboard.Views;

/// <summary>A name that a reader gave to an address.</summary>
/// <param name="Name">Trimmed, of 1 to <see cref="ViewList.LongestName"/> characters.</param>
/// <param name="Address">A path of this site with its query.</param>
/// <param name="IsStart">The first page leads there.</param>
public sealed record View(string Name, string Address, bool IsStart = false)
{
    /// <summary>The name as two names are compared: ＡＢＣ is abc.</summary>
    public string Folded => Fold(Name);

    /// <summary>Whether the parts are what a reader may save; what a browser kept is asked so too.</summary>
    public bool IsSound => Name == Name.Trim() && IsName(Name) && Address.Length <= ViewList.LongestAddress && Urls.IsLocal(Address);

    internal static string Fold(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static bool IsName(string name) => name.EnumerateRunes().Count() is > 0 and <= ViewList.LongestName
        && !name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
