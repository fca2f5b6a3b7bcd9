namespace ZgcDashboard.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string App { get; } = Path.Combine(Root, "ZgcDashboard");

    /// <summary>The program's own source files, without what a build leaves behind.</summary>
    public static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(App, pattern, SearchOption.AllDirectories)
        .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "ZgcDashboard.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run inside the checkout."));
}
