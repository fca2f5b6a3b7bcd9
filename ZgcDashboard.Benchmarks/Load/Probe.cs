using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ZgcDashboard.Benchmarks.Load.Probe))]

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>
/// Looks into a server from inside, without a trace of it in the program: the driver loads it into the published
/// program's process by the two environment variables that .NET has for that.
/// </summary>
public sealed class Probe : IHostingStartup
{
    internal const string Address = "/benchmark-probe";
    internal const string Twin = "/static-twin.html";

    public void Configure(IWebHostBuilder builder)
    {
        DiagnosticListener.AllListeners.Subscribe(new Queries());
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Answering()));
    }

    /// <summary>
    /// Bytes of the managed heap after a full collection, the working set, milliseconds of processor, database queries so far.
    /// </summary>
    internal sealed record Reading(long Heap, long WorkingSet, double Cpu, long Queries)
    {
        public static Reading Parse(string line) => line.Split(' ') is [var heap, var working, var cpu, var queries]
            ? new(long.Parse(heap, CultureInfo.InvariantCulture), long.Parse(working, CultureInfo.InvariantCulture),
                double.Parse(cpu, CultureInfo.InvariantCulture), long.Parse(queries, CultureInfo.InvariantCulture))
            : throw new FormatException(line);
    }

    private sealed class Answering : IStartupFilter
    {
        private byte[] _twin = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Address, branch => branch.Run(context =>
                context.Response.WriteAsync(Read(context.Request.Query.ContainsKey("collect")))));
            app.Map(Twin, branch => branch.Run(TwinAsync));
            next(app);
        };

        /// <summary>Takes a page, and gives it back as it is.</summary>
        private async Task TwinAsync(HttpContext context)
        {
            if (HttpMethods.IsPut(context.Request.Method))
            {
                using var page = new MemoryStream();
                await context.Request.Body.CopyToAsync(page);
                _twin = page.ToArray();
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(_twin);
        }

        private static string Read(bool collect)
        {
            if (collect)
            {
                for (var i = 0; i < 3; i++)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                    GC.WaitForPendingFinalizers();
                }
            }

            return string.Create(CultureInfo.InvariantCulture,
                $"{GC.GetTotalMemory(false)} {Environment.WorkingSet} {Environment.CpuUsage.TotalTime.TotalMilliseconds} {Queries.Count}");
        }
    }

    /// <summary>Counts what EF Core sends to the database.</summary>
    private sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";
        private static long _count;

        public static long Count => Interlocked.Read(ref _count);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this, name => name == Executed);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == Executed) Interlocked.Increment(ref _count);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
