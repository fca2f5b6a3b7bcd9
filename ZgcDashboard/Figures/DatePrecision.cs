namespace ZgcDashboard.Figures;

/// <summary>How precisely a date was reported; a span is from one reported date to another.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
    Span,
}
