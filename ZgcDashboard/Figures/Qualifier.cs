namespace ZgcDashboard.Figures;

/// <summary>How a report hedges a number.</summary>
public enum Qualifier
{
    Exact,

    /// <summary>约, 左右.</summary>
    About,

    /// <summary>余, 多, 超过.</summary>
    AtLeast,

    /// <summary>近, 以内.</summary>
    AtMost,

    /// <summary>数十: no number is given.</summary>
    Tens,
}
