using ZgcDashboard.Shell;

namespace ZgcDashboard.Views;

public static class ViewsFeature
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services
        .AddSingleton<AccountViews>().AddScoped<BrowserViews>().AddScoped<MyViews>().AddSingleton(new InBar(typeof(ViewsMenu)));
}

/// <summary>The resources of saved views.</summary>
public sealed class ViewText;
