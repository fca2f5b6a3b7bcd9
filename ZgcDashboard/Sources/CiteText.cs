namespace ZgcDashboard.Sources;

/// <summary>The resources of <see cref="Cite"/> and <see cref="DerivedValue"/>.</summary>
public sealed class CiteText;
