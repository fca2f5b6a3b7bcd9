namespace ZgcDashboard.Store.Recording;

/// <summary>Who writes, from where, and why.</summary>
/// <param name="By">A name.</param>
/// <param name="Origin">The way in: page, import, command line.</param>
/// <param name="Why">The reason, or the source.</param>
public sealed record Actor(string By, string Origin, string Why);
