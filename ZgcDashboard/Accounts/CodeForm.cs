namespace ZgcDashboard.Accounts;

/// <summary>What a page that asks for a code is sent.</summary>
public sealed class CodeForm
{
    public string Code { get; set; } = "";

    /// <summary>The password, where it is asked for again.</summary>
    public string Current { get; set; } = "";

    /// <summary>Sealed.</summary>
    public string Key { get; set; } = "";
}
