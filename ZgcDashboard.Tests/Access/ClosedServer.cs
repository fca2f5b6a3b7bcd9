using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZgcDashboard.Browser;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

[assembly: AssemblyFixture(typeof(ZgcDashboard.Access.ClosedServer))]

namespace ZgcDashboard.Access;

/// <summary>
/// The program as it runs for others: it listens on every address of the machine, so that nobody reads without an account.
/// </summary>
public partial class ClosedServer : DashboardServer
{
    private static readonly Actor Root = new("root", "test", "set up", Rights.All);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, HttpClient> _sessions = [];

    /// <summary>How soon an open page notices that its account has changed; a minute at most for users, shorter here.</summary>
    public static TimeSpan Recheck { get; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Every password that was compared with a stored one.</summary>
    internal ConcurrentBag<string> Hashed { get; } = [];

    /// <summary>In how many rounds passwords were hashed to compare them with a stored one, each time.</summary>
    internal ConcurrentBag<(string Password, int Rounds)> Spent { get; } = [];

    internal AccountCommands Accounts => Services.GetRequiredService<AccountCommands>();

    internal IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints =>
        Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints;

    internal FirstAdmin First => Services.GetRequiredService<FirstAdmin>();

    internal T Option<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Somebody's browser, signed in by the form; it follows no redirect.</summary>
    public async Task<HttpClient> SessionOfAsync(string who)
    {
        await _gate.WaitAsync();
        try
        {
            if (_sessions.TryGetValue(who, out var known)) return known;
            var client = _sessions[who] = await VisitAsync();
            if (who == Someone.Anonymous) return client;
            var (name, role, parks) = Someone.Accounts.Single(a => a.Name == who);
            await AddAsync(name, role, parks);
            using var answer = await SignInAsync(client, name, Someone.Password);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            if (who != Someone.Disabled) return client;
            await Accounts.DisableAsync(name, true, Root);
            await Task.Delay(Recheck);
            return client;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A browser of its own, which follows no redirect.</summary>
    public async Task<HttpClient> VisitAsync()
    {
        using var started = await ClientAsync();
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() })
        {
            BaseAddress =
            started.BaseAddress
        };
    }

    /// <summary>An account with <see cref="Someone.Password"/>.</summary>
    public async Task AddAsync(string name, string role, params string[] parks)
    {
        using var started = await ClientAsync();
        var link = await Accounts.AddAsync(name, role, parks, Root);
        await Accounts.SetPasswordAsync(name,
            Uri.UnescapeDataString(link[(link.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]), Someone.Password, "");
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password,
        string address = Urls.SignInPage) =>
        SubmitAsync(client, address, address, ("Form.Name", name), ("Form.Password", password));

    /// <summary>Opens the page and sends its form, with the fields that the page hides in it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string page, string to,
        params (string Name, string Value)[] fields) =>
        await SubmitShownAsync(client, to, await client.GetStringAsync(new Uri(page, UriKind.Relative)), fields);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public static async Task<HttpResponseMessage> SubmitShownAsync(HttpClient client, string to, string html,
        params (string Name, string Value)[] fields)
    {
        var hidden = HiddenField().Matches(html).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .DistinctBy(f => f.Item1);
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await client.PostAsync(new Uri(to, UriKind.Relative), form);
    }

    protected override void Configure(IWebHostBuilder host) => base.Configure(host
        .UseSetting($"{SessionSettings.Section}:{nameof(SessionSettings.RecheckEvery)}", Recheck.ToString())
        .ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Account>>(
            provider => new ListeningHasher(Hashed, Spent, provider.GetRequiredService<IOptions<PasswordHasherOptions>>()))));

    protected override void Listen(WebApplicationFactory<Program> program) =>
        program.UseKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var session in _sessions.Values) session.Dispose();
        _gate.Dispose();
        await base.DisposeAsync();
    }

    private sealed class ListeningHasher(
        ConcurrentBag<string> heard, ConcurrentBag<(string, int)> spent, IOptions<PasswordHasherOptions> options) : RoundedHasher(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            heard.Add(providedPassword);
            spent.Add((providedPassword, RoundsOf(hashedPassword)));
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public override string HashPassword(Account user, string password)
        {
            spent.Add((password, Rounds));
            return base.HashPassword(user, password);
        }

        protected override void Spend(string password, int rounds)
        {
            spent.Add((password, rounds));
            base.Spend(password, rounds);
        }
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"\s*/?>""")]
    private static partial Regex HiddenField();
}
