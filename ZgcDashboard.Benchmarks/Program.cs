using ZgcDashboard.Benchmarks;

switch (args)
{
    case ["drawn"]:
        await DrawnTime.RunAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project ZgcDashboard.Benchmarks -- drawn");
        return 1;
}
