using System.Reflection;
using System.Text.RegularExpressions;
using ZgcDashboard.Support;

namespace ZgcDashboard;

/// <summary>Text that comes in from outside keeps no processor busy: every regular expression gives up, or cannot backtrack.</summary>
public sealed partial class ExpressionsTests
{
    [Fact]
    public void Every_expression_ends()
    {
        var endless = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method, Expression: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(m => m.Expression is { MatchTimeoutMilliseconds: <= 0 } expression && !expression.Options.HasFlag(RegexOptions.NonBacktracking))
            .Select(m => $"{m.method.DeclaringType!.FullName}.{m.method.Name}");

        Assert.Equal([], endless);
    }

    /// <summary>Those made at run time, or asked for by the way, have no timeout that this could see.</summary>
    [Fact]
    public void Expressions_are_made_when_the_program_is_built()
    {
        var others = Repository.Sources("*.cs").Concat(Repository.Sources("*.razor"))
            .Where(file => Made().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        Assert.Equal([], others);
    }

    [GeneratedRegex(@"new Regex\(|Regex\.(?:IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.None, 1000)]
    private static partial Regex Made();
}
