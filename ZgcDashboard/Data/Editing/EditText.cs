namespace ZgcDashboard.Data.Editing;

/// <summary>The resources of the forms.</summary>
public sealed class EditText;
