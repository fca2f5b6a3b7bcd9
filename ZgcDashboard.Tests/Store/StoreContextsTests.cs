using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>Which store is opened is said by who asks, and by nothing else.</summary>
public sealed class StoreContextsTests : StoreTest
{
    [Fact]
    public async Task What_a_page_shows_is_the_moment_that_is_looked_at_and_the_present_stays_the_present()
    {
        using (AsOfMoment.Look(AsOfMoment.Read("2010-01-01", TimeProvider.System).Past))
        {
            await using var shown = await Store.Db.AsShownAsync(Ct);
            await using var present = Store.Db.Present();
            Assert.Equal((0, 59), (await shown.Projects.CountAsync(Ct), await present.Projects.CountAsync(Ct)));
        }

        await using var now = await Store.Db.AsShownAsync(Ct);
        Assert.Equal(59, await now.Projects.CountAsync(Ct));
    }

    [Fact]
    public void Nobody_is_given_a_factory_that_does_not_say_which() => Assert.Null(Store.Services.GetService<IDbContextFactory<DashboardDb>>());
}
