using ZgcDashboard.Access;

namespace ZgcDashboard.Accounts;

/// <summary>What the form of an account holds.</summary>
public sealed class AccountDraft
{
    public string Name { get; set; } = "";
    public string Role { get; set; } = Roles.Leader;
    public HashSet<string> Parks { get; } = [];

    /// <summary>Those that the role can be confined to.</summary>
    public IReadOnlyList<string> ChosenParks => Role == Roles.Editor ? [.. Parks.Order(StringComparer.Ordinal)] : [];

    public static AccountDraft Of(AccountRow account)
    {
        var draft = new AccountDraft { Name = account.Name, Role = account.Role ?? Roles.Leader };
        draft.Parks.UnionWith(account.Parks);
        return draft;
    }
}
