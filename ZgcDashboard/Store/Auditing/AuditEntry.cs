namespace ZgcDashboard.Store;

/// <summary>Something that an auditor asks about: who, when, from where and what. Kept apart from the history of the data.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }
    public required DateTime AtUtc { get; set; }
    public required AuditAct Act { get; set; }

    /// <summary>An account's name. Of a name that nobody has only the beginning: people type passwords there.</summary>
    public required string By { get; set; }

    /// <summary>The address, or the way in where there is none.</summary>
    public required string From { get; set; }

    /// <summary>On what, and how it went; never a secret.</summary>
    public required string What { get; set; }
}

/// <summary>What the audit log takes note of.</summary>
public enum AuditAct
{
    SignedIn,
    WrongPassword,

    /// <summary>Of the second factor.</summary>
    WrongCode,
    UnknownName,

    /// <summary>Too soon after wrong passwords: the password was not looked at.</summary>
    Slowed,

    /// <summary>The account is disabled, or has no password yet.</summary>
    NotOpen,
    SignedOut,

    /// <summary>Somebody asked for more than their account has.</summary>
    Refused,
    AccountChanged,
    Exported,
    BackedUp,
    Restored,

    /// <summary>The server's clock went back or leapt.</summary>
    ClockJumped,
}
