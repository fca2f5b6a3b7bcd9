using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Funds;
using ZgcDashboard.Overview;
using ZgcDashboard.Parks;
using ZgcDashboard.Projects;
using ZgcDashboard.Sources;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Store;

/// <summary>What was inferred from wording is told, and left out where only what is stated outright is wanted.</summary>
public sealed class StatedOnlyTests : StoreTest
{
    private ProjectQueries Projects => new(Store.Db, Store.Answers, TimeProvider.System);

    private OverviewQueries Overview => new(Store.Db, Store.Answers);

    [Fact]
    public async Task How_many_are_inferred_is_what_the_rows_say()
    {
        var all = await AllAsync();
        var shares = (await Overview.ModelAsync(Ct)).ProjectShares;

        Assert.Equal(new(all.Count(p => p.Stage is not null && p.StageInferred), all.Count(p => p.Stage is not null)), shares.Stage);
        Assert.Equal(new(all.Count(p => p.ParkId is not null && p.ParkInferred), all.Count(p => p.ParkId is not null)), shares.Park);
        Assert.Equal(new(all.Count(p => p.Type is not null && p.TypeInferred), all.Count(p => p.Type is not null)), shares.Type);
        Assert.True(shares.Stage.Inferred > 0 && shares.Park.Inferred > 0);
    }

    [Fact]
    public async Task What_is_inferred_counts_as_not_reported_in_tiles_charts_and_filters()
    {
        var all = await AllAsync();
        using var only = StatedOnly.Look(() => true);
        var model = await Overview.ModelAsync(Ct);
        var list = await Projects.ListAsync(Asked.Projects(), Ct);

        Assert.Equal(all.Count, model.Projects.Total);
        Assert.All(StageCounts.Stages, stage => Assert.Equal(all.Count(p => Outright(p.Stage, p.StageInferred) == stage), model.Projects[stage]));
        Assert.All(model.ByPark, park => Assert.Equal(all.Count(p => (p.ParkInferred ? null : p.ParkId) == park.ParkId), park.Counts.Total));
        Assert.Equal(new(0, all.Count(p => p.Stage is not null && !p.StageInferred)), model.ProjectShares.Stage);
        Assert.All(list.Choices[Dimension.Type], choice => Assert.Equal(
            all.Count(p => choice.Value is null || (Word.Of(Outright(p.Type, p.TypeInferred)) ?? Urls.None) == choice.Value), choice.Count));
    }

    [Fact]
    public async Task A_choice_still_counts_what_choosing_it_lists()
    {
        using var only = StatedOnly.Look(() => true);
        var list = await Projects.ListAsync(Asked.Projects(), Ct);
        foreach (var choice in list.Choices[Dimension.Park].Where(c => c.Value is not null))
        {
            var (rows, total, _) = await Projects.RowsAsync(new() { Park = choice.Value }, 0, int.MaxValue, Ct);
            Assert.Equal((choice.Count, rows.Count), (rows.Count(r => r.Parts == 0), total));
            Assert.All(rows, row => Assert.Equal(choice.Value, row.ParkId ?? Urls.None));
        }
    }

    [Fact]
    public async Task No_row_shows_what_was_inferred()
    {
        using var only = StatedOnly.Look(() => true);

        Assert.All((await Projects.RowsAsync(new(), 0, int.MaxValue, Ct)).Rows, r => Assert.False(r.StageInferred || r.ParkInferred || r.TypeInferred));
        Assert.Null((await Projects.PageAsync("health-valley", Ct))!.Project.Stage);
        Assert.All((await new FundQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Funds, f => Assert.False(f.StageInferred));
        Assert.All((await new WorkItemQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Sections.SelectMany(s => s.Tasks), t => Assert.False(t.StatusInferred));
        Assert.All((await new ParkQueries(Store.Db, Store.Answers).PageAsync("haidian", Ct))!.Projects, f => Assert.False(f.Inferred));
        Assert.All((await new SourceQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Projects.Facets, f => Assert.False(f.StageInferred));
    }

    [Fact]
    public async Task One_answer_is_not_taken_for_the_other()
    {
        var before = await Overview.ModelAsync(Ct);
        using (StatedOnly.Look(() => true)) Assert.NotEqual(before.Projects[null], (await Overview.ModelAsync(Ct)).Projects[null]);
        Assert.Same(before, await Overview.ModelAsync(Ct));
    }

    private static T? Outright<T>(T? value, bool inferred) where T : struct => inferred ? null : value;

    /// <summary>What is counted: those that have no parts.</summary>
    private async Task<List<Project>> AllAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Projects.AsNoTracking().Where(p => !db.Projects.Any(part => part.ParentId == p.Id)).ToListAsync(Ct);
    }
}
