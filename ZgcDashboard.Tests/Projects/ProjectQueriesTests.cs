using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

public sealed class ProjectQueriesTests : StoreTest
{
    private ProjectQueries Queries => new(Store.Db, Store.Answers, TimeProvider.System);

    [Fact]
    public async Task A_choice_counts_what_choosing_it_shows()
    {
        foreach (var filter in new ProjectFilter[] { new(), new() { Stage = "approval" }, new() { Park = "haidian", Type = "innovation" } })
        {
            var list = await ListAsync(filter);
            foreach (var (dimension, choice) in list.Choices.SelectMany(c => c.Value.Select(choice => (c.Key, choice))))
                Assert.Equal(choice.Count, (await ListAsync(filter.With(dimension, choice.Value))).Total);
        }
    }

    [Fact]
    public async Task A_cell_of_the_matrix_counts_what_a_click_on_it_shows()
    {
        var list = await ListAsync(new() { Type = "innovation" });
        foreach (var ((park, stage), count) in list.Matrix)
            Assert.Equal(count, (await ListAsync(list.Filter.With(Dimension.Park, park).With(Dimension.Stage, stage))).Total);
    }

    [Fact]
    public async Task A_body_among_several_that_are_responsible_finds_the_project()
    {
        var list = await ListAsync(new() { Responsible = "雄安新区管委会" });

        Assert.Contains("xiongan-park", list.Rows.Select(r => r.Id));
        Assert.Equal((await ListAsync(new())).Choices[Dimension.Responsible].Single(c => c.Value == "雄安新区管委会").Count, list.Total);
        await Store.ExecuteAsync("UPDATE Projects SET ResponsibleZh = '甲,乙；丙', ResponsibleEn = '' WHERE Id = 'xiongan-park'");
        await Store.SeeAsync();
        Assert.Equal("xiongan-park", Assert.Single((await ListAsync(new() { Responsible = "甲，乙" })).Rows).Id);
        Assert.Empty((await Queries.ListAsync(Asked.Projects("responsible=甲，乙,丙"), Ct)).Ignored);
    }

    [Fact]
    public async Task The_pages_hold_every_project_once()
    {
        var first = await ListAsync(new());
        var ids = new List<string>();
        for (var page = 1; page <= first.Filter.View.PagesOf(first.RowCount); page++) ids.AddRange((await ListAsync(new() { View = new() { Page = page } })).Rows.Select(r => r.Id));

        Assert.Equal((59, 56), (ids.Count, first.Total));
        Assert.Equal(first.Total + first.Wholes, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_page_beyond_the_last_shows_the_last()
    {
        var list = await ListAsync(new() { View = new() { Page = 99 } });
        Assert.Equal(list.Filter.View.PagesOf(list.RowCount), list.Filter.View.Page);
        Assert.NotEmpty(list.Rows);
    }

    [Fact]
    public async Task The_store_filters_as_the_filter_says()
    {
        await using var db = Store.Db.Present();
        var all = await db.Projects.AsNoTracking().ToListAsync(Ct);
        var names = await Queries.NamesAsync(Ct);

        Prop.ForAll(ProjectFilterTests.Filters([.. names.Parks.Keys], [.. names.Funds.Keys], [.. names.Bodies.Keys]).ToArbitrary(), filter =>
        {
            var expected = all.Where(p =>
                Holds(filter.Park, p.ParkId) && Holds(filter.Stage, Word.Of(p.Stage)) && Holds(filter.Type, Word.Of(p.Type)) && Holds(filter.Fund, p.FundId)
                && (filter.Responsible is not { } bodies || bodies.Split(',').Any(b => b == Urls.None ? p.Responsible is null : ListedNames.Of(p.Responsible).Any(n => n.Zh == b)))
                // Nobody has reported a date that anything could be late by.
                && filter is { Late: null, Due: null }
                && (filter.Text is not { } text || p.NameZh.Contains(text, StringComparison.OrdinalIgnoreCase) || p.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)));
            var found = Queries.RowsAsync(filter, 0, int.MaxValue, Ct).GetAwaiter().GetResult().Rows.Select(p => p.Id);
            return expected.Select(p => p.Id).Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_project_shows_what_was_stated_of_its_stage_and_from_where()
    {
        var page = (await Queries.PageAsync("health-valley", Ct))!;
        var stated = Assert.Single(page.History);

        Assert.Equal(Word.Of(page.Project.Stage), stated.Value);
        Assert.Equal(page.Project.Citations[0], stated.Citation);
        Assert.Null(await Queries.PageAsync("no-such-project", Ct));
    }

    private static bool Holds(string? wanted, string? value) => wanted is null || wanted.Split(',').Contains(value ?? Urls.None);

    private Task<ProjectList> ListAsync(ProjectFilter filter) => Queries.ListAsync(Asked.Projects(filter.Address), Ct);
}
