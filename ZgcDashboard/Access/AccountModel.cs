namespace ZgcDashboard.Access;

/// <summary>The accounts, by name.</summary>
public sealed record AccountsModel(IReadOnlyList<AccountRow> Accounts, IReadOnlyList<(string Id, string Name)> Parks);

/// <summary>An account.</summary>
/// <param name="Name">With which its owner signs in.</param>
/// <param name="Role">One of <see cref="Roles.All"/>; null where it has none.</param>
/// <param name="Parks">Ids that an editor is confined to; none for all.</param>
/// <param name="State">Whether its owner can sign in, and how.</param>
/// <param name="SecondFactor">Whether it signs in with a second factor too.</param>
public sealed record AccountRow(string Name, string? Role, IReadOnlyList<string> Parks, AccountState State, bool SecondFactor = false);

/// <summary>Whether an account's owner can sign in, and how.</summary>
public enum AccountState
{
    /// <summary>With a password.</summary>
    Active,

    /// <summary>Not until its owner has set a password.</summary>
    Invited,

    /// <summary>With a password, and others are slowed down: there were too many wrong ones lately.</summary>
    Slowed,

    /// <summary>By the identity provider, which decides the role too.</summary>
    External,

    /// <summary>No more.</summary>
    Disabled,
}
