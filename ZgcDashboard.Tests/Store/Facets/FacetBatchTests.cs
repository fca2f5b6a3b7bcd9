using System.Globalization;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

/// <summary>A large import is counted and indexed at once; what stands then is what the triggers would have made of it.</summary>
public sealed class FacetBatchTests : StoreTest
{
    private const string Counts = $"SELECT {FacetSql.Key}, Count FROM ProjectFacets WHERE Count <> 0";
    private const string Dates = "SELECT f.ParkId, f.Stage, f.Section, f.Item, d.StageAsOf, sum(d.Count) FROM ProjectFacetDates d JOIN ProjectFacets f USING (Facet) WHERE d.Count <> 0 GROUP BY 1, 2, 3, 4, 5";
    private const string Places = "SELECT k.Id, f.ParkId, f.Stage, k.Section, k.Item FROM ProjectKeys k JOIN ProjectFacets f USING (Facet)";
    private const string Found = "SELECT k.Id FROM ProjectSearch s JOIN ProjectKeys k ON k.Key = s.rowid WHERE ProjectSearch MATCH '\"量 子\"'";
    private const string Triggers = "SELECT name || sql FROM sqlite_master WHERE type = 'trigger'";

    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    [Fact]
    public async Task A_large_import_its_change_and_its_undo_leave_what_the_triggers_would()
    {
        await using var byRow = await SeededStore.CreateAsync();
        foreach (var stage in new[] { "reserve", "implementation" })
        {
            await ImportAsync(Store, stage, FacetBatch.Worthwhile + 10);
            for (var from = 0; from < FacetBatch.Worthwhile + 10; from += 1500) await ImportAsync(byRow, stage, Math.Min(1500, FacetBatch.Worthwhile + 10 - from), from);
            Assert.Equal(Everything(byRow), Everything(Store));
        }

        var commands = new RecordCommands(Store.Db, TimeProvider.System);
        var triggers = SqlRows.Of(Store, Triggers);
        foreach (var entry in new long[] { 3, 2 }) await commands.UndoAsync(entry, Editor, Ct);
        await using var fresh = await SeededStore.CreateAsync();
        Assert.Equal(Everything(fresh), Everything(Store));
        Assert.Equal(triggers, SqlRows.Of(Store, Triggers));
    }

    private static async Task ImportAsync(SeededStore store, string stage, int count, int from = 0)
    {
        string[] columns = ["id", "name_zh", "name_en", "kind", "stage", "stage_as_of", "park", "section"];
        var rows = Enumerable.Range(from, count).Select(i => new ImportedRow(i + 2, columns.Zip(
            [$"large-{i}", $"第{i}号{(stage == "reserve" ? "量子" : "氢能")}项目", $"Project {i}", "project", stage, $"2018-0{1 + (i % 6)}", i % 3 == 0 ? "haidian" : "", (1 + (i % 5)).ToString(CultureInfo.InvariantCulture)])
            .ToDictionary(p => p.First, p => p.Second))).ToList();
        var (preview, entry) = await new RecordCommands(store.Db, TimeProvider.System).ImportAsync(Projects, new(columns, rows), Editor, Ct);
        Assert.Empty(preview.Faults);
        Assert.NotNull(entry);
    }

    private static IReadOnlyList<string> Everything(SeededStore store) => [.. SqlRows.Of(store, Counts), .. SqlRows.Of(store, Dates), .. SqlRows.Of(store, Places), .. SqlRows.Of(store, Found)];
}
