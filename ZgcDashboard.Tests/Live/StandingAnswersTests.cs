using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Budget;
using ZgcDashboard.Data;
using ZgcDashboard.Data.History;
using ZgcDashboard.Funds;
using ZgcDashboard.Overview;
using ZgcDashboard.Parks;
using ZgcDashboard.Projects;
using ZgcDashboard.Sources;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Live;

/// <summary>Whichever table changes, what the pages were told before is what they would be told now.</summary>
public sealed class StandingAnswersTests : StoreTest
{
    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    [Theory]
    [InlineData("Reports", "TitleZh = TitleZh || '*'")]
    [InlineData("Parks", "NameZh = NameZh || '*'")]
    [InlineData("Places", "NameZh = NameZh || '*'")]
    [InlineData("Projects", "Stage = 'on-hold'")]
    [InlineData("Funds", "NameZh = NameZh || '*'")]
    [InlineData("FundSteps", "Count = Count + 1")]
    [InlineData("Budgets", "NameZh = NameZh || '*'")]
    [InlineData("BudgetSnapshots", "ActualFen = 90000000000")]
    [InlineData("WorkItems", "Status = 'planned'")]
    [InlineData("Policies", "TitleZh = TitleZh || '*'")]
    [InlineData("Events", "TitleZh = TitleZh || '*'")]
    [InlineData("Figures", "SubjectZh = SubjectZh || '*'")]
    [InlineData("Flaws", "TextZh = TextZh || '*'")]
    [InlineData("Statements", "AsOf = '2018-05'")]
    [InlineData("History", "Why = 'another reason'")]
    public async Task What_stands_is_what_the_store_would_answer(string table, string change)
    {
        await Store.SeeAsync();

        // Twice, so that every question knows what it reads.
        await AnswersAsync(Store.Answers);
        var before = await AnswersAsync(Store.Answers);

        await Store.ExecuteAsync($"UPDATE {table} SET {change}");
        await Store.SeeAsync();

        await using var anew = new ServiceCollection().AddLogging().AddAnswers().BuildServiceProvider();
        var expected = await AnswersAsync(anew.GetRequiredService<Answers>());
        Assert.NotEqual(expected, before);
        Assert.Equal(expected, await AnswersAsync(Store.Answers));
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(Answers answers)
    {
        var projects = new ProjectQueries(Store.Db, answers, TimeProvider.System);
        var parks = new ParkQueries(Store.Db, answers);
        var funds = new FundQueries(Store.Db, answers);
        return
        [
            Text(await new OverviewQueries(Store.Db, answers).ModelAsync(Ct)),
            Text(await parks.ModelAsync(Ct)), Text(await parks.PageAsync("haidian", Ct)),
            ProjectsText(await projects.ListAsync(Asked.Projects("park=haidian"), Ct)), Text(await projects.PageAsync("health-valley", Ct)),
            Text(await new BudgetQueries(Store.Db, answers).ModelAsync(null, ct: Ct)),
            Text(await funds.ModelAsync(Ct)), Text(await funds.PageAsync((await funds.ModelAsync(Ct)).Funds[0].Id, Ct)),
            Text(await new WorkItemQueries(Store.Db, answers).ModelAsync(Ct)),
            Text(await new SourceQueries(Store.Db, answers).ModelAsync(Ct)),
            Text(await new DataQueries(Store.Db, answers).ModelAsync(Ct)),
            Text(await new HistoryQueries(Store.Db, answers, TimeProvider.System).LatestAsync(5, accounts: true, Ct)),
        ];
    }

    private static string ProjectsText(ProjectList list) => Text((list.Rows, list.Total, list.Names, list.Choices, list.Matrix.ToList(), list.Dates));

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer, Whole);
}
