using ZgcDashboard.Store;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Shell;

/// <summary>The start, which says in one message what stands in its way, without a stack trace.</summary>
internal static class Start
{
    /// <returns>False where the store cannot be prepared.</returns>
    public static async Task<bool> PrepareStoreOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.Services.PrepareStoreAsync();
            return true;
        }
        catch (Exception e) when (e is SeedException or StoreUnreachableException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return false;
        }
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code: 1 where the address cannot be listened on.</returns>
    public static async Task<int> ServeOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message.TrimEnd('.')}. Another program listens there: end it, or choose another address with --urls http://localhost:5081");
            return 1;
        }
    }
}
