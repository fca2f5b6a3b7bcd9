using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Shell;

/// <summary>Holds everybody to <see cref="CrowdLimits"/>. Who is refused gets 429 or 503, a sentence, and when to come again.</summary>
public static class Crowd
{
    /// <summary>The policy of downloads.</summary>
    private const string Downloads = "downloads";

    private const string PagePath = "/_blazor";
    private const string NegotiatePath = PagePath + "/negotiate";
    private const string HealthPath = "/health";
    private const string SecondsToWait = "5";

    /// <summary>No address is called so.</summary>
    private const string Uncounted = "uncounted";

    /// <summary>
    /// For all that asks the store nothing. When many ask at once what was never asked before, most of them wait, on a thread each,
    /// until it is compiled.
    /// </summary>
    private const int ThreadsBeside = 32;

    /// <summary>A browser sends its request at once; who takes longer holds the connection for nothing.</summary>
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddCrowdLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Limits").Get<CrowdLimits>() ?? new();
        services.AddSingleton(limits).AddSingleton<OpenCircuits>().AddHttpContextAccessor().AddScoped<CircuitHandler, CountedCircuit>();
        var questions = limits.Questions > 0 ? limits.Questions : QuestionLimits.Default.AtOnce;
        services.AddSingleton(new QuestionLimits(questions, limits.QuestionTime));
        KeepThreads(questions + limits.Downloads);
        services.Configure<KestrelServerOptions>(server =>
        {
            server.Limits.MaxConcurrentConnections = limits.Connections;
            server.Limits.MaxConcurrentUpgradedConnections = limits.Pages;
            server.Limits.RequestHeadersTimeout = HeadersWithin;
        });
        services.AddRequestTimeouts(options => options.AddPolicy(Downloads, limits.DownloadTime));
        return services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(Requests(limits), PagesByAddress(limits), Pages(limits));
            options.AddConcurrencyLimiter(Downloads, o =>
                (o.PermitLimit, o.QueueLimit, o.QueueProcessingOrder) =
                (limits.Downloads, limits.DownloadsWaiting, QueueProcessingOrder.OldestFirst));
            options.OnRejected = (refused, _) => new ValueTask(RefuseAsync(refused.HttpContext));
        });
    }

    /// <summary>One of few at a time, and not for ever: a reader who takes a byte a second would keep its place.</summary>
    public static void IsDownload(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireRateLimiting(Downloads).WithRequestTimeout(Downloads);

    /// <summary>Before all work, and with it who has left is known to the questions that they asked.</summary>
    public static void UseCrowdLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        var circuits = app.ApplicationServices.GetRequiredService<OpenCircuits>();
        app.Use((context, next) => BeginsPage(context) && !circuits.HasRoomFor(AddressOf(context)) ? RefuseAsync(context) : next(context));
        app.Use(async (context, next) =>
        {
            // A page outlives its connection, which may break and come back.
            if (IsPage(context))
            {
                await next(context);
                return;
            }

            using var asker = Asker.Is(context.RequestAborted);
            try
            {
                await next(context);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Interrupts.Code && context.RequestAborted.IsCancellationRequested)
            {
                // A download whose reader has left is no fault; nobody waits for an answer.
            }
            catch (QuestionTimeException e) when (!context.Response.HasStarted)
            {
                await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, e.Message);
            }
        });
    }

    /// <summary>
    /// SQLite works where it is asked. Beside the threads that it may take, others stand ready: the pool itself would find out within
    /// seconds only that it lacks them, and health checks would wait.
    /// </summary>
    private static void KeepThreads(int taken)
    {
        ThreadPool.GetMinThreads(out var workers, out var io);
        ThreadPool.SetMinThreads(Math.Max(workers, taken + ThreadsBeside), io);
    }

    private static PartitionedRateLimiter<HttpContext> Requests(CrowdLimits limits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.Request.Path.StartsWithSegments(HealthPath, StringComparison.Ordinal) ? RateLimitPartition.GetNoLimiter(Uncounted)
            : RateLimitPartition.GetTokenBucketLimiter(AddressOf(context), _ => new()
            {
                TokenLimit = limits.RequestsAtOncePerAddress, TokensPerPeriod = limits.RequestsPerAddress,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
            }));

    private static PartitionedRateLimiter<HttpContext> PagesByAddress(CrowdLimits limits) => OfPages(AddressOf, limits.PagesPerAddress);

    private static PartitionedRateLimiter<HttpContext> Pages(CrowdLimits limits) => OfPages(_ => "all", limits.Pages);

    private static PartitionedRateLimiter<HttpContext> OfPages(Func<HttpContext, string> key, int most) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsPage(context) ? RateLimitPartition.GetConcurrencyLimiter(key(context), _ => new() { PermitLimit = most, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(Uncounted));

    /// <summary>The connection that an open page lives by, which lasts as long as the page.</summary>
    private static bool IsPage(HttpContext context) => context.Request.Path.Equals(PagePath, StringComparison.OrdinalIgnoreCase);

    public static string AddressOf(HttpContext? context) => context?.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The first request of a page that becomes alive; one that comes back has the id of its connection.</summary>
    private static bool BeginsPage(HttpContext context) =>
        context.Request.Path.Equals(NegotiatePath, StringComparison.OrdinalIgnoreCase)
            || (IsPage(context) && !context.Request.Query.ContainsKey("id"));

    private static Task RefuseAsync(HttpContext context)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<ShellText>>();
        return AnswerAsync(context, StatusCodes.Status429TooManyRequests, text["TooMany", SecondsToWait]);
    }

    private static Task AnswerAsync(HttpContext context, int status, string sentence)
    {
        context.Response.Headers.RetryAfter = SecondsToWait;
        return Results.Problem(sentence, statusCode: status).ExecuteAsync(context);
    }
}
