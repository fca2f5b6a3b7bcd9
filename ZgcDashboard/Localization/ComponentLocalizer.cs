using Microsoft.Extensions.Localization;

namespace ZgcDashboard.Localization;

/// <summary>The texts of MudBlazor's components in the reader's language; a test holds them against MudBlazor's own.</summary>
internal sealed class ComponentLocalizer(IStringLocalizer<ComponentText> text) : MudBlazor.MudLocalizer
{
    public override LocalizedString this[string key] => text[key];

    public override LocalizedString this[string key, params object[] arguments] => text[key, arguments];
}

/// <summary>The resources of <see cref="ComponentLocalizer"/>, by MudBlazor's keys.</summary>
public sealed class ComponentText;
