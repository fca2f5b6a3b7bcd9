namespace ZgcDashboard.Audit;

/// <summary>The resources of the audit log's page.</summary>
public sealed class AuditText;
