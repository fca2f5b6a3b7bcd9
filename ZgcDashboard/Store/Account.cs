using Microsoft.AspNetCore.Identity;

namespace ZgcDashboard.Store;

/// <summary>Who may sign in. A disabled account is locked out without end.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Ids of the parks that an editor is confined to, as <c>,haidian,yanqing,</c>; empty for all.</summary>
    public string Parks { get; set; } = "";

    public bool IsDisabled => LockoutEnd == DateTimeOffset.MaxValue;
}
