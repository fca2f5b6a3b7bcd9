/// <summary>Named and placed as .NET asks for: having been loaded by it is all that the probe needs to be found by its name.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}
