namespace ZgcDashboard.Figures;

/// <summary>How a reported number is qualified. Its words outside C# are those of <see cref="Word"/>: <c>at-least</c>.</summary>
public enum Qualifier
{
    /// <summary>The number as it stands.</summary>
    Exact,

    /// <summary>约, 左右: near the number, on either side.</summary>
    About,

    /// <summary>余, 多, 超过: the number or more; no upper bound is known.</summary>
    AtLeast,

    /// <summary>近: the number or less.</summary>
    AtMost,

    /// <summary>数十: tens; no number is given.</summary>
    Tens,
}
