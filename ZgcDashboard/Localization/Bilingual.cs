using System.Globalization;

namespace ZgcDashboard.Localization;

/// <summary>A text of the data in both languages; as a string it is that of the reader.</summary>
public sealed record Bilingual(string Zh, string En)
{
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;

    /// <summary>Null when neither language says anything.</summary>
    public static Bilingual? Of(string? zh, string? en) =>
        string.IsNullOrEmpty(zh) && string.IsNullOrEmpty(en) ? null : new(zh ?? "", en ?? "");
}
