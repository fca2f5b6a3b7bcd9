namespace ZgcDashboard.Store;

/// <summary>What regular expressions over text from outside have in common.</summary>
internal static class Expressions
{
    /// <summary>
    /// After so many milliseconds an expression gives up. Each of ours ends in microseconds: this is for what nobody thought
    /// of, and long enough for a machine that does everything else first.
    /// </summary>
    public const int Patience = 30_000;
}
