using System.Text.Json.Serialization;

namespace ZgcDashboard.Charts;

/// <summary>
/// The palette by meaning. The browser holds the colour of each tone for the light and the dark theme as the CSS
/// variable <c>--tone-…</c>; nothing in C# knows a colour.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Tone>))]
public enum Tone
{
    Accent,
    AccentSoft,
    Neutral,
    NeutralSoft,

    /// <summary>One ordered hue from early to late: reserve, approval, implementation, operating.</summary>
    Stage1,
    Stage2,
    Stage3,
    Stage4,
    Stage5,
    Stage6,
    OnHold,

    /// <summary>On pace 正常.</summary>
    Good,

    /// <summary>Watch 关注.</summary>
    Watch,

    /// <summary>Behind 滞后.</summary>
    Behind,

    /// <summary>Not explained or not reported: hatched.</summary>
    Hatched,
}
