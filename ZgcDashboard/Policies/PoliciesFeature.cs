namespace ZgcDashboard.Policies;

public static class PoliciesFeature
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddSingleton<PolicyQueries>();
}

/// <summary>The resources of the policies page.</summary>
public sealed class PolicyText;
