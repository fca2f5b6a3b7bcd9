namespace ZgcDashboard.Access;

/// <summary>Why a write to an account is refused.</summary>
public enum AccountRefusal
{
    Name,

    /// <summary>The name mixes scripts.</summary>
    Script,
    Taken,

    /// <summary>The name looks like another account's.</summary>
    Alike,
    Role,
    Park,
    ParksOfRole,
    Unknown,
    LastAdmin,
    External,
    Code,
    Password,

    /// <summary>The password is the account's name, with little else.</summary>
    PasswordIsName,

    /// <summary>The password is one of the commonest, or one of them with figures and signs.</summary>
    PasswordIsCommon,

    /// <summary>The password that is to be replaced was not given right.</summary>
    Current,

    /// <summary>The code of the second factor is not right.</summary>
    SecondFactor,
    Store,
}

/// <summary>An account was not written.</summary>
public sealed class AccountRefusedException(AccountRefusal refusal) : Exception(Reason(refusal))
{
    public AccountRefusal Refusal { get; } = refusal;

    private static string Reason(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.Name => "a name has 1 to 50 characters, with no blank at either end and none that cannot be seen: letters, digits, blanks and signs of the keyboard",
        AccountRefusal.Script => "a name is written in one script; Chinese and Latin letters may stand together",
        AccountRefusal.Taken => "the name is taken",
        AccountRefusal.Alike => "the name looks like that of another account",
        AccountRefusal.Role => $"there is no such role; there are {string.Join(", ", Roles.All)}",
        AccountRefusal.Park => "there is no such park",
        AccountRefusal.ParksOfRole => "only an editor is confined to parks",
        AccountRefusal.Unknown => "there is no such account",
        AccountRefusal.LastAdmin => "nobody would be left who may write accounts",
        AccountRefusal.External => "the identity provider decides the role and the password of this account",
        AccountRefusal.Code => "the link is not or no longer good",
        AccountRefusal.Password => "a password has at least 12 characters, 5 of them different",
        AccountRefusal.PasswordIsName => "a password is not the account's name with a few characters more",
        AccountRefusal.PasswordIsCommon =>
            "the password is one of the commonest, or one of them with figures or signs, or figures alone: it is guessed first",
        AccountRefusal.Current => "the current password is not this one",
        AccountRefusal.SecondFactor => "the code is not right",
        _ => "the account was changed by somebody else meanwhile",
    };
}
