namespace ZgcDashboard.Store.Recording;

/// <summary>Who writes, from where, why, and what they may write.</summary>
/// <param name="By">A name.</param>
/// <param name="Origin">The way in: page, import, command line.</param>
/// <param name="Why">The reason, or the source.</param>
/// <param name="May">Checked by every command.</param>
public sealed record Actor(string By, string Origin, string Why, Rights May)
{
    /// <summary>The address that they sit at; empty where there is none, as on the command line.</summary>
    public string From { get; init; } = "";

    /// <summary>The session that <see cref="May"/> was read for: nothing is stored once it has ended. Null where there is none, as on the command line.</summary>
    public AccountSession? Session { get; init; }
}

/// <summary>An account as it was when its rights were read: a change of its rights gives it another stamp.</summary>
public sealed record AccountSession(string AccountId, string Stamp);
