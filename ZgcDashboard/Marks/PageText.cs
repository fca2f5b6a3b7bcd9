namespace ZgcDashboard.Marks;

/// <summary>Names the texts of the links between pages of a list.</summary>
public sealed class PageText;
