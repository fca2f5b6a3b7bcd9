using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Seeding;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

public sealed class SeedingTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public SeedingTests()
    {
        foreach (var file in Directory.GetFiles(SeededStore.DataFolder, "*.csv")) File.Copy(file, _folder.Of(Path.GetFileName(file)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_store_holds_every_row_of_every_file()
    {
        await using var store = await SeededStore.CreateAsync();
        await using var db = store.Db.Present();

        Assert.Equal(Lines("parks.csv"), await db.Parks.CountAsync(Ct));
        Assert.Equal(Lines("projects.csv"), await db.Projects.CountAsync(Ct));
        Assert.Equal(Lines("figures.csv"), await db.Figures.CountAsync(Ct));
        Assert.Equal(Lines("policies.csv"), await db.Policies.CountAsync(Ct));
        Assert.Equal(Lines("fund_steps.csv"), await db.FundSteps.CountAsync(Ct));
        Assert.Equal(Lines("events.csv"), await db.Events.CountAsync(Ct));
        Assert.Equal(Lines("flaws.csv"), await db.Flaws.CountAsync(Ct));
        Assert.Equal(Lines("work_items.csv"), await db.WorkItems.CountAsync(Ct));
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        await using var store = await SeededStore.CreateAsync();
        var again = await new Seeder(store.Db, TimeProvider.System).SeedAsync(SeededStore.DataFolder, Ct);

        await using var db = store.Db.Present();
        Assert.False(again);
        Assert.Equal(1, await db.History.CountAsync(Ct));
    }

    [Fact]
    public async Task What_changes_over_time_stands_in_the_row_and_in_a_dated_statement()
    {
        await using var store = await SeededStore.CreateAsync();
        await using var db = store.Db.Present();
        var snapshot = await db.BudgetSnapshots.SingleAsync(Ct);
        var statement = await db.Statements.SingleAsync(s => s.Attribute == StatedAttribute.BudgetActual, Ct);

        Assert.Equal(81_135L * 1_000_000, snapshot.ActualFen);
        Assert.Equal("81135000000", statement.Value);
        Assert.Equal("2018-06-30", statement.AsOf.ToString());
        Assert.Equal(18, statement.Section);
    }

    [Theory]
    [InlineData("parks.csv", "haidian,", "haidian-,", "projects.csv:", "park", "is not a known id")]
    [InlineData("budget_snapshots.csv", "81135", "eighty", "budget_snapshots.csv:2 actual", "found 'eighty'", "an amount in 万元")]
    [InlineData("projects.csv", ",implementation,", ",finished,", "stage", "found 'finished'", "one of reserve, approval, implementation, operating, on-hold")]
    [InlineData("fund_steps.csv", "4,review,standards-eligible", "4,review,standards-national", "fund_steps.csv:5 parent", "a part of itself")]
    [InlineData("fund_steps.csv", "standards-national,standards-subsidy,4", "standards-national,major-platform-support,4", "fund_steps.csv:5 parent", "found 'standards-eligible (standards-subsidy)'", "a step of the fund 'major-platform-support'")]
    [InlineData("budgets.csv", "id,", "ident,", "budgets.csv:1", "expected id,", "the columns are ident,")]
    public async Task A_cell_that_breaks_a_rule_stops_the_seeding_with_its_place(string file, string right, string wrong, params string[] said)
    {
        var path = _folder.Of(file);
        var text = await File.ReadAllTextAsync(path, Ct);
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal), Ct);

        var fault = await Assert.ThrowsAsync<SeedException>(() => SeededStore.CreateAsync(_folder.Path));

        Assert.All(said, words => Assert.Contains(words, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_from_before_a_column_came_means_what_it_meant()
    {
        var path = _folder.Of("budget_snapshots.csv");
        var text = await File.ReadAllTextAsync(path, Ct);
        await File.WriteAllTextAsync(path, text.Replace("amount_unit,", "", StringComparison.Ordinal).Replace("81135,,,,", "81135,,,", StringComparison.Ordinal), Ct);
        foreach (var later in new[] { "budget_lines.csv", "line_snapshots.csv", "budget_plans.csv", "plan_months.csv" }) File.Delete(_folder.Of(later));
        await using var store = await SeededStore.CreateAsync(_folder.Path);
        await using var db = store.Db.Present();

        var snapshot = await db.BudgetSnapshots.SingleAsync(Ct);
        Assert.Equal((81135000000, null, 56, "2018-06"), (snapshot.ActualFen, snapshot.AmountUnit, snapshot.RateOnInitial, $"{snapshot.SupplementAsOf}"));
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        foreach (var file in new[] { "events.csv", "flaws.csv" })
        {
            var path = _folder.Of(file);
            var lines = await File.ReadAllLinesAsync(path, Ct);
            await File.WriteAllLinesAsync(path, [.. lines, lines[1]], Ct);
        }

        var fault = await Assert.ThrowsAsync<SeedException>(() => SeededStore.CreateAsync(_folder.Path));

        Assert.Equal(2, fault.Faults.Count(f => f.Rule == FaultRule.TwiceTheSameId));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        File.Delete(_folder.Of("funds.csv"));
        var fault = await Assert.ThrowsAsync<SeedException>(() => SeededStore.CreateAsync(_folder.Path));
        Assert.Contains("funds.csv: the file is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_folders_readme_names_every_column()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "data", "README.md"));
        Assert.All([("reports.csv", SeedReader.ReportColumns), .. RecordKinds.All.Select(kind => (kind.File, kind.Columns))], file =>
        {
            Assert.Contains(file.Item1, readme, StringComparison.Ordinal);
            Assert.All(file.Item2, column => Assert.Contains($"`{column}`", readme, StringComparison.Ordinal));
        });
    }

    public void Dispose() => _folder.Dispose();

    private static int Lines(string file)
    {
        using var reader = new StreamReader(Path.Combine(SeededStore.DataFolder, file));
        using var parser = new CsvHelper.CsvParser(reader, System.Globalization.CultureInfo.InvariantCulture);
        var rows = 0;
        while (parser.Read()) rows++;
        return rows - 1;
    }
}
