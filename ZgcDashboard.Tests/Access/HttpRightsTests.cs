using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ZgcDashboard.Access;

/// <summary>Role × page and endpoint, asked of the real server.</summary>
public sealed class HttpRightsTests(ClosedServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Everyone => [.. Someone.All.SelectMany(who => new[] { (who, true), (who, false) })];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task An_address_answers_only_who_may_have_it(string who, bool person)
    {
        var client = await server.SessionOfAsync(who);
        var surprises = new List<string>();

        foreach (var action in HttpAction.All)
        {
            using var request = new HttpRequestMessage(new HttpMethod(action.Method), new Uri(action.Address, UriKind.Relative));
            request.Headers.Add("Accept", person ? "text/html,*/*" : "application/json");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
            var expected = Someone.May(who, action.Needs) ? Outcome.Answered : who is Someone.Anonymous or Someone.Disabled
                ? Outcome.AskedToSignIn : Outcome.Denied;
            if (OutcomeOf(answer, person) != expected)
                surprises.Add($"{action.Method} {action.Address}: {(int)answer.StatusCode} {answer.Headers.Location}, expected {expected}");
        }

        Assert.Equal([], surprises);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task No_address_takes_what_a_page_of_ours_did_not_send(string who, bool person)
    {
        var client = await server.SessionOfAsync(who);
        var surprises = new List<string>();

        foreach (var action in HttpAction.All.Where(a => a.Method == "GET" && !a.Route.StartsWith("/health", StringComparison.Ordinal)))
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                using var request = new HttpRequestMessage(method,
                    new Uri(action.Address, UriKind.Relative))
                { Content = new FormUrlEncodedContent([]) };
                request.Headers.Add("Accept", person ? "text/html,*/*" : "application/json");
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
                var outcome = OutcomeOf(answer, person);
                var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound
                    or HttpStatusCode.UnsupportedMediaType;
                if (!refused && outcome is not (Outcome.AskedToSignIn or Outcome.Denied))
                    surprises.Add($"{method} {action.Address}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal([], surprises);
    }

    [Fact]
    public async Task A_program_without_an_account_is_told_so_in_json()
    {
        var client = await server.SessionOfAsync(Someone.Anonymous);
        using var answer = await client.GetAsync(new Uri("/api/v1/parks", UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Static_files_are_open()
    {
        var client = await server.SessionOfAsync(Someone.Anonymous);
        foreach (var file in new[] { "/app.css", "/_content/MudBlazor/MudBlazor.min.css", "/_framework/blazor.web.js" })
        {
            using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_address_of_the_program_is_in_the_matrix_and_only_the_door_is_open()
    {
        await server.SessionOfAsync(Someone.Anonymous);
        var routes = server.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => (Route: "/" + e.RoutePattern.RawText!.Trim('/'), IsOpen: e.Metadata.GetMetadata<IAllowAnonymous>() is not null))
                .Distinct().ToList();

        Assert.Equal([], routes.Select(r => r.Route)
            .Where(r => !HttpAction.Elsewhere.Contains(r) && HttpAction.All.All(a => a.Route != r)));
        Assert.Equal(
            HttpAction.All.Where(a => a.Needs == Right.Nothing).Select(a => a.Route).Append(Urls.SignOut).Order(StringComparer.Ordinal),
            routes.Where(r => r.IsOpen).Select(r => r.Route).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Urls.SignOut)]
    [InlineData(Urls.SignOutEverywhere)]
    public async Task A_session_ends_only_from_a_form_of_our_own(string address)
    {
        var name = $"leaver{address.Replace('/', '-')}";
        await server.AddAsync(name, Roles.Leader);
        using var client = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(client, name, Someone.Password)) { }

        using (var forged = await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([]), Ct))
            Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using (var still = await client.GetAsync(new Uri("/api/v1/parks", UriKind.Relative), Ct))
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using (var own = await ClosedServer.SubmitAsync(client, Urls.MyAccount, address))
            Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
        using (var gone = await client.GetAsync(new Uri("/api/v1/parks", UriKind.Relative), Ct))
            Assert.Equal(HttpStatusCode.Unauthorized, gone.StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_of_another_browser()
    {
        await server.AddAsync("of two browsers", Roles.Leader);
        using var one = await server.VisitAsync();
        using var other = await server.VisitAsync();
        foreach (var browser in new[] { one, other })
            using (await ClosedServer.SignInAsync(browser, "of two browsers", Someone.Password)) { }

        using (await ClosedServer.SubmitAsync(one, Urls.MyAccount, Urls.SignOutEverywhere)) { }
        await Task.Delay(ClosedServer.Recheck, Ct);

        using var answer = await other.GetAsync(new Uri("/api/v1/parks", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static Outcome OutcomeOf(HttpResponseMessage answer, bool person) =>
        (answer.StatusCode, answer.Headers.Location?.OriginalString) switch
        {
            (HttpStatusCode.Redirect, { } to) when to.Contains(Urls.SignInPage + "?", StringComparison.Ordinal) =>
                person ? Outcome.AskedToSignIn : Outcome.Fault,
            (HttpStatusCode.Redirect, { } to) when to.Contains(Urls.Denied, StringComparison.Ordinal) =>
                person ? Outcome.Denied : Outcome.Fault,
            (HttpStatusCode.Unauthorized, _) => Outcome.AskedToSignIn,
            (HttpStatusCode.Forbidden, _) => Outcome.Denied,
            ( < HttpStatusCode.InternalServerError, _) => Outcome.Answered,
            _ => Outcome.Fault,
        };

    private enum Outcome
    {
        Answered,
        AskedToSignIn,
        Denied,
        Fault,
    }
}
