using System.Diagnostics.CodeAnalysis;

namespace ZgcDashboard.Shell;

/// <summary>What a feature adds to every page but those of the wall.</summary>
/// <param name="Component">Without parameters.</param>
public sealed record OnEveryPage([property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component);
