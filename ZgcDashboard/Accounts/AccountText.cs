namespace ZgcDashboard.Accounts;

/// <summary>The resources of the pages about accounts.</summary>
public sealed class AccountText;
