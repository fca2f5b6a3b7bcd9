using ZgcDashboard;
using ZgcDashboard.Access;
using ZgcDashboard.CommandLine;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;
using ZgcDashboard.Views;

if (Commands.Handles(args)) return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultAddress();

var location = StoreLocation.Of(builder.Configuration, builder.Environment.ContentRootPath);
builder.Services
    .AddStore(location)
    .AddAccounts()
    .AddAccess(builder.Configuration)
    .AddLive()
    .AddLanguages()
    .AddFeatures()
    .AddShell(builder.Configuration);

var app = builder.Build();
if (!await app.PrepareStoreOrExplainAsync()) return 1;

app.UseDoor();
app.UseShell();
app.UseAccess();
app.UseStartPage();
app.MapShell();
app.MapFeatures();
return await app.ServeOrExplainAsync();

/// <summary>Named, so that tests can start the program.</summary>
public partial class Program;
