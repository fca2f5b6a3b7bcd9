using System.Diagnostics.CodeAnalysis;

namespace ZgcDashboard.Shell.Wall;

/// <summary>What a feature tells at the foot of every page of the wall, one line after the other.</summary>
/// <param name="Component">Shows it.</param>
public sealed record WallNews([property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component);
