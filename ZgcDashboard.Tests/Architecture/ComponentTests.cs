using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace ZgcDashboard.Architecture;

/// <summary>A component that needs much is several: of what everybody reads, so.</summary>
public sealed class ComponentTests
{
    private const int MostServices = 4;

    [Fact]
    public void A_component_asks_for_four_services_at_most()
    {
        var greedy = typeof(Urls).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ComponentBase)) && t.Namespace != "ZgcDashboard.Accounts")
            .Select(t => (t.Name, Count: t.GetProperties(Own).Count(p => p.GetCustomAttribute<InjectAttribute>() is not null)))
            .Where(t => t.Count > MostServices);

        Assert.Empty(greedy.Select(t => $"{t.Name}: {t.Count}"));
    }

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
}
