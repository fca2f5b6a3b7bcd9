using ZgcDashboard.Access;

namespace ZgcDashboard.Accounts;

/// <summary>What a page that sets a password is sent.</summary>
public sealed class PasswordForm
{
    public string Name { get; set; } = "";
    public string Current { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";

    /// <summary>Sets the password, if it was typed twice alike.</summary>
    /// <param name="set">Sets it, or refuses.</param>
    /// <returns>Why it was not set, a word for which there is a sentence; null when it is.</returns>
    public async Task<string?> SetAsync(Func<Task> set)
    {
        if (Password != Again) return nameof(Again);
        try
        {
            await set();
            return null;
        }
        catch (AccountRefusedException e)
        {
            return e.Refusal.ToString();
        }
    }
}
