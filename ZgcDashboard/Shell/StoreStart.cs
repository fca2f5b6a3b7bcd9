using ZgcDashboard.Store;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Shell;

internal static class StoreStart
{
    /// <summary>Prepares the store, or says in one message why it cannot be, without a stack trace.</summary>
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
}
