namespace ZgcDashboard.Access;

/// <summary>Why a write to an account is refused.</summary>
public enum AccountRefusal
{
    Name,
    Taken,
    Role,
    Park,
    ParksOfRole,
    Unknown,
    LastAdmin,
    External,
    Code,
    Password,

    /// <summary>The password that is to be replaced was not given right.</summary>
    Current,
    Store,
}

/// <summary>An account was not written.</summary>
public sealed class AccountRefusedException(AccountRefusal refusal) : Exception(Reason(refusal))
{
    public AccountRefusal Refusal { get; } = refusal;

    private static string Reason(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.Name => "a name has 1 to 50 characters, with no blank at either end and none that cannot be seen",
        AccountRefusal.Taken => "the name is taken",
        AccountRefusal.Role => $"there is no such role; there are {string.Join(", ", Roles.All)}",
        AccountRefusal.Park => "there is no such park",
        AccountRefusal.ParksOfRole => "only an editor is confined to parks",
        AccountRefusal.Unknown => "there is no such account",
        AccountRefusal.LastAdmin => "nobody would be left who may write accounts",
        AccountRefusal.External => "the identity provider decides the role and the password of this account",
        AccountRefusal.Code => "the link is not or no longer good",
        AccountRefusal.Password => "a password has at least 12 characters, 5 of them different",
        AccountRefusal.Current => "the current password is not this one",
        _ => "the account was changed by somebody else meanwhile",
    };
}
