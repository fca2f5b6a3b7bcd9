using BenchmarkDotNet.Running;

namespace ZgcDashboard.Benchmarks;

internal static class Command
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["drawn"]:
                await DrawnTime.RunAsync(Console.Out);
                return 0;
            case ["import"]:
                await ImportTime.RunAsync(Console.Out);
                return 0;
            case ["growth"]:
                await GrowthTable.RunAsync(Console.Out);
                return 0;
            case ["micro", ..]:
                BenchmarkRunner.Run<MicroBenchmarks>(args: args[1..]);
                return 0;
            default:
                await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project ZgcDashboard.Benchmarks -- drawn|growth|import|micro");
                return 1;
        }
    }
}
