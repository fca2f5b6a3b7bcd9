using System.Diagnostics.CodeAnalysis;

namespace ZgcDashboard.Shell;

/// <summary>
/// What a feature opens beside the page that is looked at, by a parameter of the address: the page stays where it is, and the
/// address can be sent. The component gets the parameter's value as <c>Value</c>, and <c>Close</c> to be closed.
/// </summary>
/// <param name="Parameter">Of the address.</param>
/// <param name="Component">Shown beside the page.</param>
public sealed record Beside(string Parameter, [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type Component);
