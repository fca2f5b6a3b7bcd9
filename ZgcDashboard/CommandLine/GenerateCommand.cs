using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ZgcDashboard.Store.Generating;

namespace ZgcDashboard.CommandLine;

/// <summary><c>generate --projects N</c>: synthetic data to measure with, marked as such on every page.</summary>
internal static class GenerateCommand
{
    private const int MostProjects = 9_999_999;
    private static readonly int[] Parks = [16, 178];

    public static Command Build()
    {
        var projects = new Option<int>("--projects") { Description = "How many.", Required = true };
        var parks = new Option<int>("--parks")
        {
            Description = "16, or 178 as in a national register.", DefaultValueFactory = _ =>
            Parks[0]
        };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same data.", DefaultValueFactory = _ => 1 };
        var replace = new Option<bool>("--replace") { Description = "Take synthetic rows that are there away first." };
        projects.Validators.Add(r =>
        {
            if (
            r.GetValueOrDefault<int>() is < 1 or > MostProjects) r.AddError($"--projects must be 1 to {MostProjects}.");
        });
        parks.Validators.Add(r =>
        {
            if (
            !Parks.Contains(r.GetValueOrDefault<int>())) r.AddError($"--parks must be {string.Join(" or ", Parks)}.");
        });
        var command = new Command("generate", "Add synthetic projects, marked as such on every page.") { projects, parks, seed, replace };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var (count, watch) = (parsed.GetValue(projects), Stopwatch.StartNew());
            var statements = await services.GetRequiredService<Generator>()
                .GenerateAsync(count, parsed.GetValue(parks), parsed.GetValue(seed), parsed.GetValue(replace), ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count} synthetic projects with {statements} statements in {watch.Elapsed.TotalSeconds:0.0} s"));
            return Commands.Done;
        }, ct));
        return command;
    }
}
