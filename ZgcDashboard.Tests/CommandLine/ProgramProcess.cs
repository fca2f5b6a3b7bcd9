using System.Diagnostics;

namespace ZgcDashboard.CommandLine;

/// <summary>The real program as a process of its own.</summary>
internal static class ProgramProcess
{
    public static Process Start(string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ZgcDashboard.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ConnectionStrings__Dashboard"] = connection;
        start.Environment["Seed__Folder"] = Support.SeededStore.DataFolder;
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Out, string Error)> RunAsync(string connection, params string[] arguments)
    {
        using var process = Start(connection, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
