using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ZgcDashboard.Benchmarks.Attack;
using ZgcDashboard.Benchmarks.EmptyLayout;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks;

internal static class Command
{
    /// <summary>In this process, for the stores are large; short, so that all of them take minutes.</summary>
    private static readonly IConfig Micro =
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: false)));

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["drawn"]:
                await LoadRun.RunAsync(Console.Out, ["drawn"]);
                return 0;
            case ["load", .. var only]:
                await LoadRun.RunAsync(Console.Out, only);
                return 0;
            case ["import"]:
                await ImportTime.RunAsync(Console.Out);
                return 0;
            case ["attack", .. var only]:
                return await AttackRun.RunAsync(Console.Out, only) ? 0 : 1;
            case ["all"]:
                await LoadRun.RunAsync(Console.Out, []);
                await GrowthTable.RunAsync(Console.Out);
                await ImportTime.RunAsync(Console.Out);
                return await AttackRun.RunAsync(Console.Out, []) ? 0 : 1;
            case ["empty-layout", .. var settings]:
                await EmptyServer.RunAsync(settings);
                return 0;
            case ["growth"]:
                await GrowthTable.RunAsync(Console.Out);
                return 0;
            case ["micro", ..]:
                BenchmarkRunner.Run<MicroBenchmarks>(Micro, args[1..]);
                return 0;
            default:
                await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project ZgcDashboard.Benchmarks -- "
                    + "all | drawn | load [GOAL …] | import | growth | attack [exports | questions | crowd | stop | kills] | micro");
                return 1;
        }
    }
}
