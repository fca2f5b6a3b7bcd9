namespace ZgcDashboard.Accounts;

/// <summary>The accounts, by name.</summary>
public sealed record AccountsModel(IReadOnlyList<AccountRow> Accounts, IReadOnlyList<(string Id, string Name)> Parks);

/// <summary>An account.</summary>
/// <param name="Name">With which its owner signs in.</param>
/// <param name="Role">One of <see cref="Access.Roles.All"/>; null where it has none.</param>
/// <param name="Parks">Ids that an editor is confined to; none for all.</param>
/// <param name="IsDisabled">Cannot sign in.</param>
/// <param name="HasPassword">False until its owner has set one.</param>
public sealed record AccountRow(string Name, string? Role, IReadOnlyList<string> Parks, bool IsDisabled, bool HasPassword);
