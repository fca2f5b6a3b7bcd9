using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Overview;
using ZgcDashboard.Sources;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Store.AsOf;

/// <summary>A look at a day before the store's beginning says what it cannot know, and all pages say the same of it.</summary>
public sealed class LeftOutTests : StoreTest
{
    public static TheoryData<string> Days => ["2000-01-01", "2018-03-31", "2018-05-31", "2018-06-29", "2018-06-30"];

    [Fact]
    public async Task Before_the_day_of_the_report_its_undated_rows_are_counted_by_kind()
    {
        await using var now = Store.Db.Present();
        var undated = await now.Figures.CountAsync(f => f.AsOf == null, Ct);
        var places = await now.Places.CountAsync(Ct);

        using var then = Look("2018-05-31");
        var leftOut = (await LeftOut.ReadAsync(Store.Db, Ct)).ToDictionary();

        Assert.True(undated > 0);
        Assert.Equal(undated, leftOut["figures"]);
        await using var past = await Store.Db.AsShownAsync(Ct);
        Assert.Equal(places - await past.Places.CountAsync(Ct), leftOut.GetValueOrDefault("places"));
        Assert.Equal(0, await past.Figures.CountAsync(f => f.AsOf == null, Ct));
    }

    [Fact]
    public async Task On_the_day_of_the_report_and_in_the_present_nothing_is_left_out()
    {
        Assert.Empty(await LeftOut.ReadAsync(Store.Db, Ct));
        using var then = Look("2018-06-30");
        Assert.Empty(await LeftOut.ReadAsync(Store.Db, Ct));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_first_page_and_the_lists_count_the_same(string day)
    {
        using var then = Look(day);
        await using var past = await Store.Db.AsShownAsync(Ct);
        var overview = await new OverviewQueries(Store.Db, Store.Answers).ModelAsync(Ct);
        var tasks = await new WorkItemQueries(Store.Db, Store.Answers).ModelAsync(Ct);
        var sources = new SourceQueries(Store.Db, Store.Answers);

        Assert.Equal(overview.WorkItems.Sum(w => w.Count), tasks.TaskCount);
        Assert.Equal(overview.Projects.Total, await past.Projects.CountAsync(p => !past.Projects.Any(part => part.ParentId == p.Id), Ct));
        var model = await sources.ModelAsync(Ct);
        var shown = new HashSet<(SourceKind, string)>();
        var pages = (await sources.ShownAsync(new(), Ct)).Pages;
        for (var page = 1; page <= pages; page++)
            shown.UnionWith((await sources.ShownAsync(new() { Page = page }, Ct))
                .Places.SelectMany(p => p.Facts.Select(f => (f.Kind, f.Id))));
        Assert.Equal(model.Total, shown.Count);
    }

    private static IDisposable Look(string day) => AsOfMoment.Look(AsOfMoment.Read(day, TimeProvider.System).Past);
}
