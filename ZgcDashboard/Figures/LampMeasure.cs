namespace ZgcDashboard.Figures;

/// <summary>What a lamp's rule looks at.</summary>
public enum LampMeasure
{
    /// <summary>序时进度差, in percentage points.</summary>
    PaceGap,

    /// <summary>全年预计 ÷ 年初预算, in percent.</summary>
    YearEndProjection,
}
