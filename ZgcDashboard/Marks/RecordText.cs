namespace ZgcDashboard.Marks;

/// <summary>The resources of the links to a row's form and history.</summary>
public sealed class RecordText;
