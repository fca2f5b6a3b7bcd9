namespace ZgcDashboard.Data.Importing;

/// <summary>The resources of the import page and of the templates.</summary>
public sealed class ImportText;
