using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;
using Interval = ZgcDashboard.Figures.Interval;

namespace ZgcDashboard.Changes;

/// <summary>What stands at one moment against what stood at another.</summary>
public sealed class ChangeQueriesTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "import", "7月台账", Rights.Editor);

    private ChangeQueries Queries => new(Store.Db, Store.Answers, TimeProvider.System);

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task What_the_store_began_with_is_no_change() => Assert.Empty((await AskAsync("2000-01", null)).Lines);

    [Fact]
    public async Task A_stage_of_a_later_day_moved_and_one_of_the_same_day_was_corrected()
    {
        await ImportAsync("projects", "id,stage,stage_as_of,stage_inferred\nhealth-valley,approval,2018-07-31,false");
        var moved = Assert.Single((await AskAsync("1", null)).Lines);
        var at = await LatestAsync();
        await ImportAsync("projects", "id,stage,stage_as_of\nhealth-valley,implementation,2018-07-31");
        var corrected = Assert.Single((await AskAsync($"{at}", null)).Lines);

        Assert.Equal((ChangeNature.Moved, "stage", "operating", "approval", "2018-07-31"), (moved.Nature, moved.Column, moved.Was, moved.Is, moved.IsOf));
        Assert.Equal((ChangeNature.Corrected, "approval", "implementation"), (corrected.Nature, corrected.Was, corrected.Is));
    }

    [Fact]
    public async Task What_is_reported_for_the_first_time_corrects_nothing_and_another_word_for_it_does()
    {
        await ImportAsync("projects", "id,planned_finish\nhealth-valley,2018-12");
        var first = Assert.Single((await AskAsync("1", null)).Lines);
        var at = await LatestAsync();
        await ImportAsync("projects", "id,planned_finish\nhealth-valley,2019-06");
        var second = Assert.Single((await AskAsync($"{at}", null)).Lines);

        Assert.Equal((ChangeNature.Moved, null, "2018-12"), (first.Nature, first.Was, first.Is));
        Assert.Equal((ChangeNature.Corrected, "2018-12", "2019-06"), (second.Nature, second.Was, second.Is));
    }

    [Fact]
    public async Task Each_side_of_a_change_says_where_it_comes_from()
    {
        await ImportAsync("projects", "id,stage,stage_as_of\nhealth-valley,approval,2018-07-31");
        var line = (await AskAsync("1", null)).Lines.First(l => l.Column == "stage");

        Assert.IsType<ReportPlace>(line.WasFrom);
        Assert.Equal("7月台账", Assert.IsAssignableFrom<GivenReason>(line.IsFrom).Why);
        Assert.Equal(2, line.Written.Entry);
    }

    [Fact]
    public async Task Whatever_was_written_and_taken_back_is_no_change()
    {
        var entry = await ImportAsync("projects", "id,stage,stage_as_of\nhealth-valley,approval,2018-07-31");
        await ImportAsync("figures", "id,value\nzone-area,490");
        await Commands.UndoAsync(entry, Editor, Ct);

        var model = await AskAsync("1", null);

        Assert.Equal("zone-area", Assert.Single(model.Lines).Id);
        Assert.Equal(2, model.Touched);
        Assert.DoesNotContain((await AskAsync("1", $"{await LatestAsync()}")).Lines, l => l.Kind.Name == "projects");
        Assert.Contains((await AskAsync("1", $"{entry}")).Lines, l => l is { Id: "health-valley", Is: "approval" });
    }

    [Fact]
    public async Task A_row_that_came_in_is_new_and_one_that_was_taken_away_is_gone()
    {
        await ImportAsync("events", "id,title_zh,park\nopening,开园,haidian");
        var at = await LatestAsync();
        var came = Assert.Single((await AskAsync("1", null)).Lines);
        await Commands.DeleteAsync(RecordKinds.Find("events")!, "opening", came.After!, Editor with { Why = "记错" }, Ct);
        var went = Assert.Single((await AskAsync($"{at}", null)).Lines);

        Assert.Equal((ChangeNature.New, null, "开园"), (came.Nature, came.WasFrom, came.Name!.Zh));
        Assert.Equal(["haidian"], came.Parks);
        Assert.Equal((ChangeNature.Gone, "记错"), (went.Nature, Assert.IsType<GivenReason>(went.IsFrom).Why));
        Assert.Empty((await AskAsync("1", null)).Lines);
    }

    [Fact]
    public async Task The_next_months_execution_is_compared_with_the_month_before()
    {
        await ImportAsync("budget-snapshots", "id,budget,as_of,actual,rate_on_initial\nspecial-funds-2018-07,special-funds-2018,2018-07-31,95000,65.6");
        await ImportAsync("budget-snapshots", "id,budget,as_of,actual,rate_on_initial\nspecial-funds-2018-08,special-funds-2018,2018-08-31,101135,69.8");
        var lines = (await AskAsync("1", null)).Lines;

        var actual = lines.Single(l => l.Column == "actual");
        Assert.Equal(("81135", "101135", "2018-06-30", "2018-08-31"), (actual.Was, actual.Is, actual.WasOf, actual.IsOf));
        Assert.Equal((20_000m, new Interval(19_999, 20_001)), (actual.Moved!.Difference, actual.Moved.Interval));
        var rate = lines.Single(l => l.Column == "rate_on_initial");
        Assert.Equal((13.8m, DerivedUnit.PercentagePoints, null), (rate.Moved!.Difference, rate.Unit, rate.Moved.Percent));
        Assert.Equal("special-funds-2018-07", Assert.Single(lines, l => l.Nature == ChangeNature.New).Id);
        Assert.Contains((await AskAsync("2018-01", null)).Lines, l => l is { Column: "actual", Was: "81135" });
        Assert.Equal(["special-funds-2018-08"], (await AskAsync("2", "3")).Lines.Select(l => l.Id).Distinct());
        Assert.Equal("95000", (await AskAsync("2", "3")).Lines.Single(l => l.Column == "actual").Was);
    }

    [Fact]
    public async Task A_restated_amount_of_the_same_day_is_a_correction()
    {
        await ImportAsync("budget-snapshots", "id,actual\nspecial-funds-2018-06,81235");
        var line = Assert.Single((await AskAsync("1", null)).Lines);

        Assert.Equal((ChangeNature.Corrected, 100m), (line.Nature, line.Moved!.Difference));
    }

    [Fact]
    public async Task A_number_whose_unit_changed_has_no_difference()
    {
        await ImportAsync("figures", "id,value,unit_zh\nzone-area,48800,公顷");
        var line = (await AskAsync("1", null)).Lines.Single(l => l.Column == "value");

        Assert.Null(line.Moved);
    }

    [Fact]
    public async Task Only_what_is_stated_outright_is_compared_where_only_that_is_looked_at()
    {
        await ImportAsync("projects", "id,stage,stage_as_of,stage_inferred\nhealth-valley,approval,2018-07-31,true");
        using var outright = StatedOnly.Look(() => true);

        Assert.DoesNotContain((await AskAsync("1", null)).Lines, l => l.Column == "stage");
    }

    [Fact]
    public async Task A_moment_that_is_looked_at_is_the_last_that_counts()
    {
        await ImportAsync("figures", "id,value\nzone-area,490");
        using var then = AsOfMoment.Look(new AsOfMoment("2000-01-01", new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateOnly(2000, 1, 1)));

        Assert.Empty((await AskAsync("1", null)).Lines);
    }

    [Fact]
    public async Task More_than_can_be_compared_is_said_and_no_row_is_compared_with_the_wrong_moment()
    {
        await ImportAsync("figures", "id,value\nzone-area,489");
        await ImportAsync("figures", "id,value\nzone-area,490\npolicy-meetings,21");
        var last = await ImportAsync("figures", "id,value\nzone-area,491");
        await using var db = Store.Db.Present();

        var window = await ChangeWindow.ReadAsync(db, 1, last, most: 2, Ct);

        var row = Assert.Single(window.Rows);
        Assert.Equal((3L, "490", "491"), (window.OnlyAfter!.Value, row.Before!["value"], row.After!["value"]));
        Assert.Null((await ChangeWindow.ReadAsync(db, 1, last, most: 4, Ct)).OnlyAfter);
        Assert.True(await ChangeWindow.ReadAsync(db, 2, 3, most: 1, Ct) is { OnlyAfter: 2, Rows.Count: 1 });
    }

    /// <summary>The same as comparing what was seen at both moments.</summary>
    [Fact]
    public async Task Whatever_was_written_the_change_between_two_moments_is_what_was_seen_then()
    {
        string[] ids = ["zone-area", "policy-meetings", "expert-suggestions"];
        var seen = new List<(long Entry, Dictionary<string, string?> Values)> { (1, await ValuesAsync(ids)) };
        var written = new List<long>();
        Prop.ForAll(Gen.Choose(0, 2).Two().ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (which, value) =>
        {
            var entry = which.Item2 == 0 && written.Count > 0 ? UndoLast(written) : ImportAsync("figures", $"id,value\n{ids[which.Item1]},{value}").GetAwaiter().GetResult();
            if (entry > 0 && which.Item2 > 0) written.Add(entry);
            if (entry > 0) seen.Add((entry, ValuesAsync(ids).GetAwaiter().GetResult()));
            var (from, to) = (seen[seen.Count / 3], seen[^1]);
            var lines = AskAsync($"{from.Entry}", $"{to.Entry}").GetAwaiter().GetResult().Lines.Where(l => l.Column == "value").ToDictionary(l => l.Id);
            return ids.All(id => from.Values[id] == to.Values[id] ? !lines.ContainsKey(id)
                : lines.TryGetValue(id, out var line) && (line.Was, line.Is) == (from.Values[id], to.Values[id]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

        long UndoLast(List<long> entries)
        {
            var entry = entries[^1];
            entries.RemoveAt(entries.Count - 1);
            try
            {
                return Commands.UndoAsync(entry, Editor, Ct).GetAwaiter().GetResult();
            }
            catch (UndoRefusedException)
            {
                return 0;
            }
        }
    }

    private async Task<Dictionary<string, string?>> ValuesAsync(string[] ids)
    {
        await using var db = Store.Db.Present();
        var values = new Dictionary<string, string?>();
        foreach (var id in ids) values[id] = (await RecordKinds.Find("figures")!.CellsOfAsync(db, id, Ct))?.GetValueOrDefault("value");
        return values;
    }

    private async Task<ChangesModel> AskAsync(string? from, string? to)
    {
        await Store.SeeAsync();
        return await Queries.ModelAsync(ChangeSpan.Of(from, to, TimeProvider.System), Ct);
    }

    private async Task<long> LatestAsync()
    {
        await using var db = Store.Db.Present();
        return db.History.Max(h => h.Id);
    }

    /// <returns>The entry; 0 where nothing changed.</returns>
    private async Task<long> ImportAsync(string name, string text)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes(text), Ct);
        var (preview, entry) = await Commands.ImportAsync(kind, rows, Editor, Ct);
        Assert.True(entry is not null || preview.Changes.Count == 0, string.Join('\n', preview.Faults));
        return entry ?? 0;
    }
}
