namespace ZgcDashboard.Access;

/// <summary>The configuration section <c>Access:OpenIdConnect</c>; without an authority there is no such way in.</summary>
public sealed class OpenIdConnectSettings
{
    public const string Section = "Access:OpenIdConnect";

    /// <summary>The provider's address.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What the provider is called on the sign-in page.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>The claim whose value names a new account.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>The claim whose values are mapped to roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The provider's word for each of <see cref="Access.Roles.All"/>.</summary>
    public Dictionary<string, string> Roles { get; } = [];

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>The strongest role that the values stand for; null for none.</summary>
    public string? RoleOf(IEnumerable<string> values) =>
        Access.Roles.All.LastOrDefault(role => Roles.TryGetValue(role, out var word) && values.Contains(word));

    /// <exception cref="InvalidOperationException">The section cannot work as it is.</exception>
    public static OpenIdConnectSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<OpenIdConnectSettings>() ?? new();
        if (!settings.IsOn) return settings;
        if (string.IsNullOrEmpty(settings.ClientId)) throw new InvalidOperationException($"{Section}:{nameof(ClientId)} is not set.");
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out _))
            throw new InvalidOperationException($"{Section}:{nameof(Authority)} is no address: {settings.Authority}");
        if (settings.Roles.Count == 0)
            throw new InvalidOperationException($"{Section}:{nameof(Roles)} maps no role: nobody could sign in.");
        var unknown = settings.Roles.Keys.Except(Access.Roles.All).ToList();
        return unknown.Count == 0 ? settings
            : throw new InvalidOperationException($"{Section}:{nameof(Roles)} names {string.Join(", ", unknown)}; there are {string.Join(", ", Access.Roles.All)}.");
    }
}
