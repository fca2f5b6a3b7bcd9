using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Searching;

public sealed class HistoryIndexTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "page", "七号文件", Rights.Editor);

    [Theory]
    [InlineData("七号文", true)]
    [InlineData("文件", true)]
    [InlineData("量子", true)]
    [InlineData("valley", true)]
    [InlineData("健康智谷", false)] // The name did not change.
    [InlineData("件健", false)] // The end of one text and the beginning of another.
    [InlineData(" ", false)]
    [InlineData("\"", false)]
    public async Task An_entry_is_found_by_its_reason_and_by_what_it_changed(string text, bool found)
    {
        var entry = await WriteAsync("health-valley", "健全量子平台");
        await using var db = Store.Db.Present();

        Assert.Equal(found, await HistoryIndex.Holding(db, text).ContainsAsync(entry, Ct));
    }

    [Fact]
    public async Task What_was_written_without_an_index_is_found_once_it_is_made()
    {
        var entry = await WriteAsync("health-valley", "量子平台");
        await using var db = Store.Db.Present();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM HistoryTexts; DELETE FROM HistoryKinds; INSERT INTO HistorySearch (HistorySearch) VALUES ('delete-all')", Ct);
        Assert.Empty(await HistoryIndex.Holding(db, "量子").ToListAsync(Ct));

        await HistoryIndex.EnsureAsync(db, Ct);
        await HistoryIndex.EnsureAsync(db, Ct);

        Assert.Equal([entry], await HistoryIndex.Holding(db, "量子平台").ToListAsync(Ct));
        Assert.Equal(await db.Changes.GroupBy(c => new { c.EntryId, c.Kind }).Select(g => $"{g.Key.EntryId} {g.Key.Kind} {g.Count()}").ToHashSetAsync(Ct),
            await db.HistoryKinds.Select(k => $"{k.EntryId} {k.Kind} {k.Rows}").ToHashSetAsync(Ct));
    }

    [Fact]
    public async Task The_seed_is_found_too()
    {
        await using var db = Store.Db.Present();
        Assert.Equal([1L], (await HistoryIndex.Holding(db, "健康智谷").ToListAsync(Ct)).Distinct());
    }

    private async Task<long> WriteAsync(string id, string note)
    {
        var rows = new ImportedRows(["id", "note_zh"], [new(2, new Dictionary<string, string> { ["id"] = id, ["note_zh"] = note })]);
        var (_, entry) = await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(RecordKinds.Find("projects")!, rows, Editor, Ct);
        return entry!.Value;
    }
}
