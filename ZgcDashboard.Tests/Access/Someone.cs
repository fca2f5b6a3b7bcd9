namespace ZgcDashboard.Access;

/// <summary>
/// Everyone who might try: an account of each role, one that is confined to a park, one that was disabled after it signed in, and nobody.
/// </summary>
internal static class Someone
{
    public const string Anonymous = "anonymous";
    public const string EditorOfHaidian = "editor-of-haidian";
    public const string Disabled = "disabled";
    public const string Password = "correct horse battery";

    public static IReadOnlyList<string> All { get; } = [Anonymous, Roles.Leader, Roles.Planner, Roles.Analyst, Roles.Auditor, Roles.Editor,
        EditorOfHaidian, Roles.Admin, Disabled];

    /// <summary>Those that have an account; a disabled one was an editor.</summary>
    public static IEnumerable<(string Name, string Role, string[] Parks)> Accounts =>
    [
        (Roles.Leader, Roles.Leader, []), (Roles.Planner, Roles.Planner, []), (Roles.Analyst, Roles.Analyst, []),
            (Roles.Auditor, Roles.Auditor, []), (Roles.Editor, Roles.Editor, []),
        (EditorOfHaidian, Roles.Editor, ["haidian"]), (Roles.Admin, Roles.Admin, []), (Disabled, Roles.Editor, []),
    ];

    /// <summary>The whole matrix: what each of them may do.</summary>
    public static bool May(string who, Right right) => right switch
    {
        Right.Nothing => true,
        Right.Read => who is not (Anonymous or Disabled),
        Right.Write => who is Roles.Editor or EditorOfHaidian or Roles.Admin,
        Right.WriteInHaidian => who is Roles.Editor or EditorOfHaidian or Roles.Admin,
        Right.WriteElsewhere => who is Roles.Editor or Roles.Admin,
        Right.Audit => who is Roles.Auditor or Roles.Admin,
        Right.Administer => who is Roles.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };
}

/// <summary>What an action asks for.</summary>
public enum Right
{
    /// <summary>The way in, and what a supervisor asks.</summary>
    Nothing,

    /// <summary>Any account, while one may not read without.</summary>
    Read,

    /// <summary>To write something: pages with forms.</summary>
    Write,

    /// <summary>To write a record that names the park Haidian alone.</summary>
    WriteInHaidian,

    /// <summary>To write a record that names another park, or none.</summary>
    WriteElsewhere,

    /// <summary>The audit log, and the list of accounts.</summary>
    Audit,
    Administer,
}
