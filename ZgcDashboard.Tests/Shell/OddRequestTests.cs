using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Shell;

/// <summary>Requests that no page makes, answered without a fault of the server.</summary>
public sealed class OddRequestTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/language/en?back=%2Fprojects%3Fq%3D%E5%9B%AD")]
    [InlineData("/theme/dark?back=%2Fprojects%3Fq%3D%E5%9B%AD")]
    [InlineData("/data/history.csv?to=9999-12-31")]
    [InlineData("/data/history.csv?from=0001-01-01")]
    public async Task An_odd_address_is_answered(string address)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_request_that_names_no_host_is_a_bad_one()
    {
        using var client = await server.ClientAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Ct);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n"), Ct);

        Assert.Equal("HTTP/1.1 400 Bad Request", await new StreamReader(stream).ReadLineAsync(Ct));
    }

    [Fact]
    public async Task A_stop_takes_less_than_five_seconds_whatever_is_open()
    {
        await using var services = new ServiceCollection().AddLogging().AddShell(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.InRange(services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(5));
    }
}
