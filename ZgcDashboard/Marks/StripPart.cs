using ZgcDashboard.Charts;

namespace ZgcDashboard.Marks;

/// <summary>A part of a <see cref="Strip"/>.</summary>
public sealed record StripPart(string Name, int Count, Tone Tone, string Link);
