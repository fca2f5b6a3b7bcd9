namespace ZgcDashboard.Store.Recording;

/// <summary>Who writes, from where, why, and what they may write.</summary>
/// <param name="By">A name.</param>
/// <param name="Origin">The way in: page, import, command line.</param>
/// <param name="Why">The reason, or the source.</param>
/// <param name="May">Checked by every command.</param>
public sealed record Actor(string By, string Origin, string Why, Rights May);
