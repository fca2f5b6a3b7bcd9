using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Access;

/// <summary>A store that another program holds while people come in and write.</summary>
public sealed class HeldStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_writes_meanwhile_gets_a_sentence_and_when_to_come_again_and_a_wrong_password_is_only_wrong()
    {
        // Of its own: other tests write to the shared one meanwhile.
        await using var server = new ClosedServer();
        await server.AddAsync("of a held store", Roles.Leader);
        using var inside = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(inside, "of a held store", Someone.Password)) { }
        using var stranger = await server.VisitAsync();
        using var guest = await server.VisitAsync();
        guest.DefaultRequestHeaders.Add("Accept", "text/html");
        var (signIn, mine, change, off) = (Urls.SignInPage, Urls.MyAccount, Urls.ChangePassword, Urls.SecondFactorOff);
        var (strangers, guests) = (await stranger.GetStringAsync(Of(signIn), Ct), await guest.GetStringAsync(Of(signIn), Ct));
        var (mines, changes, offs) = (await inside.GetStringAsync(Of(mine), Ct), await inside.GetStringAsync(Of(change), Ct),
            await inside.GetStringAsync(Of(off), Ct));
        await using var other = new SqliteConnection($"Data Source={server.StoreFile};Pooling=False");
        await other.OpenAsync(Ct);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(Ct);

        var answers = await Task.WhenAll(
            ClosedServer.SubmitShownAsync(stranger, signIn, strangers, ("Form.Name", "of a held store"),
                ("Form.Password", "wrong wrong wrong")),
            ClosedServer.SubmitShownAsync(guest, signIn, guests, ("Form.Name", "of a held store"), ("Form.Password", Someone.Password)),
            ClosedServer.SubmitShownAsync(inside, change, changes, ("Form.Current", Someone.Password),
                ("Form.Password", "quite another one"), ("Form.Again", "quite another one")),
            ClosedServer.SubmitShownAsync(inside, off, offs, ("Form.Current", Someone.Password)),
            ClosedServer.SubmitShownAsync(inside, Urls.SignOutEverywhere, mines));

        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.All(answers[1..], answer =>
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)),
            (answer.StatusCode, answer.Headers.RetryAfter?.Delta)));
        Assert.Contains("数据库正被其他程序占用", WebUtility.HtmlDecode(await answers[1].Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        foreach (var answer in answers[2..])
        {
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
            Assert.StartsWith("another program holds the store", problem.RootElement.GetProperty("detail").GetString(),
                StringComparison.Ordinal);
        }

        foreach (var answer in answers) answer.Dispose();
    }

    private static Uri Of(string address) => new(address, UriKind.Relative);
}
