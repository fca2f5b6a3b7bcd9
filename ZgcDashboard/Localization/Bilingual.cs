using System.Globalization;

namespace ZgcDashboard.Localization;

/// <summary>A text of the data in both languages; as a string it is that of the reader, or the other where that one is empty.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English; empty where nobody gave it.</param>
public sealed record Bilingual(string Zh, string En)
{
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Or(En, Zh) : Or(Zh, En);

    /// <summary>Null when neither language says anything.</summary>
    public static Bilingual? Of(string? zh, string? en) =>
        string.IsNullOrEmpty(zh) && string.IsNullOrEmpty(en) ? null : new(zh ?? "", en ?? "");

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
