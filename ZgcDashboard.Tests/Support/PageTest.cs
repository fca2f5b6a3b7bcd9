using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Support;

/// <summary>Renders components with the program's own services over a seeded store, in Chinese unless a test says otherwise.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    // A machine that does other things beside must not fail a test; one that waits in vain still ends.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected SeededStore Store { get; private set; } = null!;

    /// <summary>Who sits before the page: nobody, unless a test says otherwise.</summary>
    protected BunitAuthorizationContext Session { get; private set; } = null!;

    protected static CancellationToken Ct => Xunit.TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        InLanguage("zh-CN");
        Store = await SeededStore.CreateAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection().Build());
        Services.AddSingleton(Store.Location).AddSingleton(TimeProvider.System).AddSingleton(Store.Services.GetRequiredService<AuditLog>())
            .AddSingleton(Store.Db).AddSingleton(Store.Answers).AddSingleton(Store.Feed).AddScoped<LiveCircuit>();
        Session = this.AddAuthorization();
        Services.AddSingleton<RecordCommands>().AddScoped<CurrentActor>().AddScoped<CurrentRights>();
        Services.AddSingleton(new Questions(QuestionLimits.Default)).AddSingleton<AsOfQueries>().AddSingleton<Visits>().AddSingleton<NewsQueries>().AddScoped<Trail>();
        Services.AddMudServices();
        Services.AddLanguages().AddFeatures();
        Services.AddAccounts();
        AddServices();
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
    }

    /// <summary>What a test needs besides.</summary>
    protected virtual void AddServices()
    {
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
