namespace ZgcDashboard.Funds;

/// <summary>The resources of the fund pages.</summary>
public sealed class FundText;
