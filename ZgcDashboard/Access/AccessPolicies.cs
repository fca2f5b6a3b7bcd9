namespace ZgcDashboard.Access;

/// <summary>Names of the rules that pages and endpoints ask for.</summary>
public static class AccessPolicies
{
    /// <summary>Whoever is signed in; anyone where <see cref="ReadingRule.AnonymousRead"/>.</summary>
    public const string Read = "read";

    /// <summary>Editors and administrators.</summary>
    public const string Write = "write";

    /// <summary>Auditors and administrators: the audit log, and what was done to accounts.</summary>
    public const string Audit = "audit";

    /// <summary>Administrators.</summary>
    public const string Administer = "administer";
}
