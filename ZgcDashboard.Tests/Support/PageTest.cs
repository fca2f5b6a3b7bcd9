using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Support;

/// <summary>Renders components with the program's own services over a seeded store, in Chinese unless a test says otherwise.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    // A machine that does other things beside must not fail a test; one that waits in vain still ends.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected OpenedCircuit Circuit { get; } = new();

    protected SeededStore Store { get; private set; } = null!;

    protected static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        InLanguage("zh-CN");
        Store = await SeededStore.CreateAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection().Build());
        Services.AddSingleton(Store.Location).AddSingleton(TimeProvider.System)
            .AddSingleton(Store.Db).AddSingleton(Store.Answers).AddSingleton(Store.Feed).AddScoped<LiveCircuit>();
        Services.AddMudServices();
        Services.AddLanguages().AddFeatures();
        Services.AddAccounts().AddScoped<CurrentActor>().AddSingleton<AuthenticationStateProvider>(Circuit);
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
    }

    /// <summary>For the rest of the test.</summary>
    protected static void InLanguage(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
