using System.Diagnostics.CodeAnalysis;

namespace ZgcDashboard.Shell;

/// <summary>What a feature adds to the bar at the top of every page but those of the wall, among its tools.</summary>
/// <param name="Component">Without parameters.</param>
public sealed record InBar([property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component);
