using System.Net;
using System.Text;

namespace ZgcDashboard.Access;

/// <summary>
/// What nobody in their right mind sends, to every address, as addresses, forms and headers: refused or answered, never a fault of the
/// server. On a server of their own: so many wrong passwords slow an address down.
/// </summary>
public sealed class BadInputTests(BadInputTests.OwnServer server) : IClassFixture<BadInputTests.OwnServer>
{
    private const int OfAddress = 9;

    /// <summary>Every name that an address of the program reads, and some that none does.</summary>
    private static readonly string[] Names =
    [
        "q", "park", "place", "stage", "type", "kind", "fund", "section", "item", "page", "pageSize", "asof", "stated", "kiosk", "year",
            "budget", "status", "sort", "columns",
        "rule", "record", "by", "origin", "from", "to", "before", "after", "act", "address", "back", "code", "name", "why", "measure",
            "compare", "of", "id", "%00", "[]", "a.b",
    ];

    private static readonly string[] Values =
    [
        "", "%20", "%00", "%FF%FE", "%ED%A0%80", "%F0%9F%98%80", "-1", "0", "1.5", "1e309", "NaN", "99999999999999999999", "2147483648",
            "9223372036854775807", "%D9%A3",
        "%27%3B+DROP+TABLE+Projects%3B--", "%22", "%25", "_", "*", "(", ")", "NEAR(", "a+AND", "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "..%2F..%2Fetc%2Fpasswd", "%5C%5Chost%5Cshare",
        "2018-13-45", "9999-12-31", "0001-01-01", "2018-06-30T99:99", "10000-01-01", "2018-06-30+99:00", "a%0D%0ASet-Cookie:x=1",
            "%E2%80%AE", "%EF%BB%BF", "%C2%AD", "true", "null", "{}",
        "haidian,haidian", "haidian;changping", "{0}", "%2541", "%u0041", "%", "%zz",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept-Language", "zz-ZZ;q=9, *;q=-1"), ("Accept-Language", new string('a', 4000)), ("Accept", "text/html;q=nonsense"),
            ("Cookie", "zgc-session=AAAA; zgc-device=%00; theme=dark%0d; .AspNetCore.Culture=c=xx|uic=yy"),
        ("Range", "bytes=9-1,-0"), ("If-None-Match", "\"\\"), ("If-Modified-Since", "yesterday"), ("X-HTTP-Method-Override", "DELETE"),
            ("Origin", "null"), ("Referer", "javascript:1"),
        ("User-Agent", "\u0001"), ("Content-Type", "multipart/form-data"), ("Accept-Encoding", "br;q=2, zip"), ("Upgrade", "websocket"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_query_is_a_fault_of_the_server()
    {
        var client = await server.SessionOfAsync(Roles.Admin);
        var asked = HttpAction.All.Where(a => a.Method == "GET" && a.Route != Urls.Backup)
            .SelectMany((action, at) => Enumerable.Range(0, OfAddress).Select(turn =>
        {
            // Each address gets some of the values, each value some of the addresses; all names are given at once.
            var value = Values[((at * OfAddress) + turn) % Values.Length];
            return $"{action.Address}?{string.Join('&', Names.Select(name => $"{name}={value}"))}";
        })).ToList();

        Assert.InRange(asked.Count, 400, 1000);
        Assert.Equal([], await FaultsAsync(asked, address =>
            client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct)));
    }

    [Fact]
    public async Task One_name_alone_is_no_fault_of_the_server_either()
    {
        var client = await server.SessionOfAsync(Roles.Admin);
        string[] pages = ["/projects", "/data/history", "/audit", "/api/v1/projects", "/sources", "/data/export/projects.csv"];
        var asked = pages.SelectMany((page, at) =>
            Values.Select((value, turn) => $"{page}?{Names[(turn + (at * 7)) % Names.Length]}={value}")).ToList();

        Assert.Equal([], await FaultsAsync(asked, address =>
            client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct)));
    }

    [Fact]
    public async Task No_part_of_a_path_is_a_fault_of_the_server()
    {
        var client = await server.SessionOfAsync(Roles.Admin);
        string[] paths =
        [
            "/projects/", "/parks/", "/funds/", "/api/v1/projects/", "/data/history/", "/data/history/projects/", "/data/edit/projects/",
                "/data/edit/", "/data/export/",
            "/data/template/", "/language/", "/theme/", "/openapi/", "/_framework/",
        ];
        var asked = paths.SelectMany((path, at) =>
            Values.Where((value, turn) => value.Length > 0 && (turn + at) % 3 == 0).Select(value => path + value)).ToList();

        Assert.Equal([], await FaultsAsync(asked, address =>
            client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct)));
    }

    [Fact]
    public async Task No_form_is_a_fault_of_the_server()
    {
        var client = await server.VisitAsync();
        string[] pages = [Urls.SignInPage, Urls.SetPassword("nobody", "%00"), Urls.SignInCode(null)];
        var sent = pages.SelectMany(page => Values.Where((_, turn) => turn % 2 == 0).Select(value => (page, value))).ToList();
        var shown = new Dictionary<string, string>();
        foreach (var page in pages) shown[page] = await client.GetStringAsync(new Uri(page, UriKind.Relative), Ct);

        Assert.Equal([], await FaultsAsync(sent, form =>
        {
            var value = Uri.UnescapeDataString(form.value) + (form.value.Length == 1 ? new string('长', 20_000) : "");
            return ClosedServer.SubmitShownAsync(client, form.page, shown[form.page],
                [.. ((string[])["Name", "Password", "Again", "Current", "Code", "Key", "Other"])
                    .Select(field => ($"Form.{field}", value))]);
        }));
    }

    [Fact]
    public async Task No_header_and_no_body_is_a_fault_of_the_server()
    {
        var client = await server.SessionOfAsync(Roles.Leader);
        string[] pages = ["/", "/projects", "/api/v1/parks", "/sign-in", "/data/export/projects.csv", "/app.css"];
        var sent = pages.SelectMany(page => Headers.Select(header => (page, header))).ToList();
        Assert.Equal([], await FaultsAsync(sent, request => SendAsync(client, HttpMethod.Get, request.page, request.header, null)));

        string[] bodies = ["", "{", "[[[[[[", "Form.Name=%", "\0\0\0", "--x\r\nContent-Disposition: form-data; name=\"\u0001\"\r\n\r\n",
            new('=', 100_000)];
        var posted = ((string[])["/sign-in", "/sign-out", "/data/import", "/api/v1/parks", "/_blazor/negotiate", "/error"])
            .SelectMany(page => bodies.SelectMany(body =>
            ((string[])["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"])
                .Select(type => (page, body, type)))).ToList();
        Assert.Equal([], await FaultsAsync(posted, p =>
            SendAsync(client, HttpMethod.Post, p.page, ("X-None", "1"),
            new StringContent(p.body, Encoding.UTF8)
            {
                Headers =
            { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(p.type) }
            })));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string page,
        (string Name, string Value) header, HttpContent? body)
    {
        var request = new HttpRequestMessage(method, new Uri(page, UriKind.Relative)) { Content = body };
        if (!request.Headers.TryAddWithoutValidation(header.Name, header.Value) && body is not null)
            body.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    /// <returns>What was answered with a fault, or not at all.</returns>
    private static async Task<List<string>> FaultsAsync<T>(IReadOnlyList<T> inputs, Func<T, Task<HttpResponseMessage>> send)
    {
        var faults = new List<string>();
        foreach (var input in inputs)
        {
            try
            {
                using var answer = await send(input);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) faults.Add($"{(int)answer.StatusCode} {input}");
            }
            catch (HttpRequestException e)
            {
                faults.Add($"{e.Message} {input}");
            }
        }

        return faults;
    }

    public sealed class OwnServer : ClosedServer;
}
