using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Shell;

public sealed class AsOfCircuitTests : BunitContext
{
    [Fact]
    public async Task What_a_reader_does_on_an_open_page_is_done_at_the_moment_of_its_address()
    {
        var address = Services.GetRequiredService<NavigationManager>();
        var seen = new List<string?>();
        var activity = new AsOfCircuit(address, TimeProvider.System).CreateInboundActivityHandler(_ =>
        {
            seen.Add(AsOfMoment.Current?.Text);
            address.NavigateTo("/budget?asof=2018-06-30");
            seen.Add(AsOfMoment.Current?.Text);
            Assert.Throws<PastIsClosedException>(AsOfMoment.RefuseToWrite);
            return Task.CompletedTask;
        });

        await activity(null!);

        Assert.Equal([null, "2018-06-30"], seen);
        Assert.Null(AsOfMoment.Current);
    }
}
