using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

public sealed class ProjectOrderTests : StoreTest
{
    [Fact]
    public async Task A_list_of_projects_is_asked_anew_when_another_project_belongs_to_it()
    {
        var cube = await ProjectCube.ReadAsync(Store.Db, Ct);
        Task<int> FoundAsync() => Store.Answers.OfAsync("only-the-order", async token =>
        {
            await using var db = Store.Db.Present();
            await db.Parks.CountAsync(token);
            return (await ProjectOrder.PageAsync(db, cube.Facets, 0, 10, token, sought: new() { Text = "另一座健康谷" })).Count;
        }, Ct);
        await Store.SeeAsync();
        Assert.Equal((0, 0), (await FoundAsync(), await FoundAsync()));

        await Store.ExecuteAsync("""
            CREATE TEMP TABLE Another AS SELECT * FROM Projects WHERE Id = 'health-valley';
            UPDATE Another SET Id = 'another-valley', NameZh = '另一座健康谷';
            INSERT INTO Projects SELECT * FROM Another;
            """);
        await Store.SeeAsync();

        Assert.Equal(1, await FoundAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("中关村")]
    public async Task Dates_are_of_the_projects_that_are_counted(string? text)
    {
        await using var db = Store.Db.Present();
        var cube = await ProjectCube.ReadAsync(Store.Db, Ct);
        if (text is not null) cube = await cube.HoldingAsync(Store.Db, new() { Text = text }, Ct);

        var before = await ProjectDates.RangeAsync(db, cube.Facets, ProjectsSought.Of(text), Ct);
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'approval', StageAsOf = '2017' WHERE Id IN (SELECT ParentId FROM Projects)");
        var later = await ProjectCube.ReadAsync(Store.Db, Ct);
        if (text is not null) later = await later.HoldingAsync(Store.Db, new() { Text = text }, Ct);

        Assert.True(cube.Rows > cube.Total);
        Assert.Equal(cube.Total, before.Total);
        Assert.Equal(before, await ProjectDates.RangeAsync(db, later.Facets, ProjectsSought.Of(text), Ct));
    }
}
