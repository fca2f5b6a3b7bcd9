namespace ZgcDashboard.Store;

/// <summary>A sign-in that has not ended: a cookie that names none of these is worth nothing.</summary>
public sealed class Session
{
    /// <summary>Random.</summary>
    public required string Id { get; set; }
    public required string AccountId { get; set; }
    public required DateTime BeganUtc { get; set; }

    /// <summary>When its owner last did something, to within some minutes.</summary>
    public required DateTime SeenUtc { get; set; }

    /// <summary>The address that it began from.</summary>
    public required string From { get; set; }
}
