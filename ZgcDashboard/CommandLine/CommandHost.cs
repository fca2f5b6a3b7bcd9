using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Generating;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.CommandLine;

/// <summary>Runs a command over the store that the server would use, and says what went wrong in one line.</summary>
internal static class CommandHost
{
    public const string Origin = "command line";

    /// <param name="command">Returns its exit code.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    /// <param name="prepare">Whether the store must be there and be brought to this version first.</param>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken ct, bool prepare = true)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddStore(StoreLocation.Of(builder.Configuration, builder.Environment.ContentRootPath)).AddAccounts();
        using var host = builder.Build();
        try
        {
            if (prepare) await host.Services.PrepareStoreAsync(ct);
            var code = await command(host.Services);
            await host.Services.GetRequiredService<HistoryWitness>().TellAsync(ct);
            return code;
        }
        catch (Exception e) when (e is SeedException or StoreUnreachableException or ImportRefusedException or BackupException
            or UndoRefusedException or AccountRefusedException or GeneratingRefusedException or IOException or UnauthorizedAccessException
            or NotAllowedException or FormatException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync($"{StoreFaults.Of(e)}");
        }

        return Commands.Refused;
    }

    public static RecordKind Kind(string name) => RecordKinds.Find(name)
        ?? throw new ImportRefusedException(FaultRule.UnknownKind, name, string.Join(", ", RecordKinds.All.Select(k => k.Name)));

    /// <summary>Takes note of what whoever has the command line did.</summary>
    public static Task NoteAsync(IServiceProvider services, AuditAct act, string what) =>
        services.GetRequiredService<AuditLog>().NoteAsync(act, Environment.UserName, Origin, what);

    /// <summary>From where the user stands: <c>dotnet run</c> moves the program into the project's folder.</summary>
    public static string PathOf(string path) =>
        Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") ?? Directory.GetCurrentDirectory());

    /// <summary>The user of this machine; another name that is given is a remark beside the reason.</summary>
    public static Actor Actor(string? by, string? why, string otherwise) =>
        new(SystemUser.Name, Origin, SystemUser.Why(why ?? otherwise, by), Rights.All);
}
