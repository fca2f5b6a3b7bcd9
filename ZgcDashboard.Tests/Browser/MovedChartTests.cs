namespace ZgcDashboard.Browser;

public sealed class MovedChartTests(DashboardServer server)
{
    /// <summary>What Blazor does when the circuit takes over, on a machine that is slow enough to draw in between.</summary>
    private const string Move = """
        async () => {
          const soon = time => new Promise(resolve => setTimeout(resolve, time));
          for (const canvas of document.querySelectorAll('zgc-chart canvas')) {
            const host = canvas.parentElement;
            canvas.remove();
            await soon(20);
            host.append(canvas);
          }
          await soon(200);
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/parks")]
    [InlineData("/projects")]
    [InlineData("/budget")]
    [InlineData("/funds")]
    public async Task A_chart_that_is_taken_to_another_place_is_drawn_there_without_a_fault(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();
        var before = await PicturesAsync(visitor);

        await visitor.Page.EvaluateAsync(Move);

        visitor.SawNoFault();
        Assert.NotEmpty(before);
        Assert.Equal(before, await PicturesAsync(visitor));
    }

    private static Task<string[]> PicturesAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('zgc-chart canvas')].map(canvas => canvas.toDataURL())");
}
