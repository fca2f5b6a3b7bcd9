using System.Diagnostics;
using ZgcDashboard.Support;

namespace ZgcDashboard.CommandLine;

/// <summary>The program as a script uses it: a process with an exit code.</summary>
public sealed class UserCommandsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={_folder.Of("zgc.db")}";

    [Fact]
    public async Task Accounts_are_added_changed_listed_and_shut_out()
    {
        var added = await RunAsync("user", "add", "王芳", "--role", "editor", "--parks", "haidian, yanqing", "--address",
            "https://zgc.example/", "--by", "root", "--why", "new colleague");
        Assert.Equal(0, added.Code);
        Assert.StartsWith("https://zgc.example/sign-in/password?name=", added.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal("王芳\teditor\thaidian,yanqing\tinvited", await ListedAsync());

        Assert.Equal(0, (await RunAsync("user", "role", "王芳", "--role", "analyst")).Code);
        Assert.Equal("王芳\tanalyst\t-\tinvited", await ListedAsync());

        Assert.Equal(0, (await RunAsync("user", "disable", "王芳")).Code);
        Assert.Equal("王芳\tanalyst\t-\tdisabled", await ListedAsync());
        Assert.Equal(0, (await RunAsync("user", "enable", "王芳")).Code);

        Assert.StartsWith("http://localhost:5080/sign-in/password?", (await RunAsync("user", "reset", "王芳")).Out.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal);
        var history = (await RunAsync("history", "list")).Out;
        Assert.Contains($"{Environment.UserName}@{Environment.MachineName}  command line  1 rows  new colleague", history,
            StringComparison.Ordinal);
        Assert.Contains("account disabled", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_ends_with_one_what_is_not_understood_with_two()
    {
        await RefusedAsync("there is no such role", "user", "add", "a", "--role", "owner");
        await RefusedAsync("there is no such park", "user", "add", "a", "--role", "editor", "--parks", "atlantis");
        await RefusedAsync("there is no such account", "user", "disable", "nobody");
        Assert.Equal(0, (await RunAsync("user", "add", "admin", "--role", "admin")).Code);
        await RefusedAsync("the name is taken", "user", "add", "ADMIN", "--role", "leader");
        await RefusedAsync("nobody would be left", "user", "disable", "admin");
        Assert.Equal(2, (await RunAsync("user", "add", "b")).Code);
        Assert.Equal(2, (await RunAsync("user", "promote", "b")).Code);
    }

    [Fact]
    public async Task A_link_of_the_command_line_is_opened_by_the_server_and_the_first_administrators_is_on_its_console()
    {
        var link = (await RunAsync("user", "add", "王芳", "--role", "leader")).Out.TrimEnd().Split('\n')[^1];
        using var server = ProgramProcess.Start(Connection, "--urls", "http://127.0.0.1:0");
        try
        {
            var first = new Uri(await FirstLinkAsync(server).WaitAsync(TimeSpan.FromSeconds(60), Ct));
            using var client = new HttpClient();

            Assert.Contains("name=\"Form.Password\"", await client.GetStringAsync(first, Ct), StringComparison.Ordinal);
            Assert.Contains("name=\"Form.Password\"", await client.GetStringAsync(new Uri(first, new Uri(link).PathAndQuery), Ct),
                StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"Form.Password\"",
                await client.GetStringAsync(new Uri(first, new Uri(link).PathAndQuery[..^3] + "AAA"), Ct), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<string> FirstLinkAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync(Ct) is { } line)
            if (line.Contains(Urls.SignInPage, StringComparison.Ordinal)) return line[line.IndexOf("http", StringComparison.Ordinal)..];
        return "";
    }

    private async Task<string> ListedAsync()
    {
        var listed = await RunAsync("user", "list");
        Assert.Equal(0, listed.Code);
        return listed.Out.TrimEnd();
    }

    private async Task RefusedAsync(string why, params string[] arguments)
    {
        var refused = await RunAsync(arguments);
        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.Contains(why, refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments) =>
        ProgramProcess.RunAsync(Connection, arguments);
}
