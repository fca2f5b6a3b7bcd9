namespace ZgcDashboard.Access;

/// <summary>
/// What an account is for. All may read; an auditor reads the audit log too; an editor writes, and so does an administrator.
/// </summary>
public static class Roles
{
    public const string Leader = "leader";
    public const string Planner = "planner";
    public const string Analyst = "analyst";
    public const string Auditor = "auditor";
    public const string Editor = "editor";
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Leader, Planner, Analyst, Auditor, Editor, Admin];
}
