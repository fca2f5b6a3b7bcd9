using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.History;

public sealed class HistoryQueriesTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "page", "7月台账", Rights.Editor);

    private HistoryQueries Queries => new(Store.Db, Store.Answers, TimeProvider.System);

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task The_log_is_read_page_by_page_without_a_gap_or_a_repetition()
    {
        for (var i = 0; i < HistoryQueries.PageSize + 5; i++) await WriteAsync("health-valley", $"第{i}次");
        var first = await PageAsync([]);
        var second = await PageAsync(new() { ["before"] = $"{first.Older!.Before}" });

        Assert.Equal(HistoryQueries.PageSize + 6, first.Total);
        Assert.Equal(Enumerable.Range(1, HistoryQueries.PageSize + 6).Reverse().Select(i => (long)i), first.Entries.Concat(second.Entries).Select(e => e.Id));
        Assert.Null(second.Older);
    }

    [Theory]
    [InlineData("by", "张三", 2)]
    [InlineData("origin", "seeding", 1)]
    [InlineData("kind", "projects", 3)]
    [InlineData("kind", "figures", 1)]
    [InlineData("record", "binhai-park", 2)]
    [InlineData("q", "三号文", 1)]
    [InlineData("from", "2000-01-01", 3)]
    [InlineData("to", "2000-01-01", 0)]
    public async Task A_filter_leaves_what_it_says(string name, string value, int entries)
    {
        await WriteAsync("health-valley", "改", "三号文");
        await WriteAsync("binhai-park", "改");

        var page = await PageAsync(new() { [name] = value });

        Assert.Equal((entries, entries), (page.Total, page.Entries.Count));
        Assert.Equal(page.Filter, HistoryFilter.Parse(Query(page.Filter.Address)).Filter);
    }

    [Fact]
    public async Task A_choice_leads_to_as_many_entries_as_it_says()
    {
        await WriteAsync("health-valley", "改");
        var page = await PageAsync([]);
        foreach (var (dimension, choices) in page.Choices)
            foreach (var choice in choices) Assert.Equal(choice.Count, (await PageAsync(new() { [dimension] = choice.Value })).Total);
    }

    [Fact]
    public async Task Years_of_entries_are_counted_in_part_and_that_is_said()
    {
        await Store.ExecuteAsync("""
            INSERT INTO History (AtUtc, "By", Origin, Why, Hash)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            SELECT '2026-01-01 00:00:00', CASE WHEN i = 1 THEN '李四' ELSE '张三' END, 'page', '', '' FROM n
            """);
        await Store.SeeAsync();
        var page = await PageAsync([]);

        Assert.Equal((20_000, true), (page.Total, page.IsCountedInPart));
        Assert.Equal(20_000, page.Choices["by"].Sum(c => c.Count));
        var rare = await PageAsync(new() { ["by"] = "李四" });
        Assert.Equal((1, false), (rare.Total, rare.IsCountedInPart));
    }

    [Fact]
    public async Task The_changes_of_an_entry_are_read_page_by_page()
    {
        var (seen, after) = (new List<string>(), (long?)null);
        do
        {
            var page = (await Queries.EntryAsync(1, after, accounts: false, Ct))!;
            seen.AddRange(page.Changes.Select(c => $"{c.Kind}/{c.RowId}"));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Equal((await Queries.EntryAsync(1, null, accounts: false, Ct))!.Entry.Rows, seen.Count);
    }

    [Fact]
    public async Task The_file_holds_every_changed_field_of_the_filtered_entries()
    {
        await WriteAsync("health-valley", "改");
        var row = Assert.Single(await HistoryExport.Rows(Queries.ChangesAsync(new() { Origin = "page" }, accounts: false, Ct)).Rows.ToListAsync(Ct));
        Assert.Equal(["2", "张三", "page", "7月台账", "projects", "health-valley", "note_zh", "一站式服务平台持续完善", "改"],
            ((int[])[0, 2, 3, 4, 6, 7, 8, 9, 10]).Select(i => RecordTable.Text(row[i])));
    }

    [Fact]
    public async Task An_entry_says_which_one_took_it_back()
    {
        var entry = await WriteAsync("health-valley", "改");
        var undo = await Commands.UndoAsync(entry, Editor, Ct);

        Assert.Equal(undo, (await Queries.EntryAsync(entry, null, accounts: false, Ct))!.Entry.UndoneBy);
        Assert.Equal(entry, (await Queries.EntryAsync(undo, null, accounts: false, Ct))!.Entry.Undoes);
    }

    private async Task<long> WriteAsync(string id, string note, string? why = null)
    {
        var rows = new ImportedRows(["id", "note_zh"], [new(2, new Dictionary<string, string> { ["id"] = id, ["note_zh"] = note })]);
        var (_, entry) = await Commands.ImportAsync(RecordKinds.Find("projects")!, rows, why is null ? Editor : Editor with { Why = why }, Ct);
        return entry!.Value;
    }

    private Task<HistoryModel> PageAsync(Dictionary<string, string?> query) => Queries.PageAsync(query, accounts: false, ct: Ct);

    private static Dictionary<string, string?> Query(string address) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)
        .ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
}
