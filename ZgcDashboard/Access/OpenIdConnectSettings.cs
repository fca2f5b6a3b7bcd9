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

    /// <summary>The claim whose values are mapped to roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The provider's word for each of <see cref="Access.Roles.All"/>.</summary>
    public Dictionary<string, string> Roles { get; } = [];

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>The strongest role that the values stand for; null for none.</summary>
    public string? RoleOf(IEnumerable<string> values) => Access.Roles.All.LastOrDefault(role => Roles.TryGetValue(role, out var word) && values.Contains(word));

    /// <summary>A reason that the sign-in page has words for.</summary>
    public string? Refusal(string? why) => why is "NoRole" or "NameTaken" or "NoAnswer" ? why : null;
}
