namespace ZgcDashboard.Accounts;

/// <summary>What a page that sets a password is sent.</summary>
public sealed class PasswordForm
{
    public string Name { get; set; } = "";
    public string Current { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";

    public bool IsRepeated => Password == Again;
}
