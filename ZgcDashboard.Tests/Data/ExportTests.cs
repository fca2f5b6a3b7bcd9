using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ZgcDashboard.Api;
using ZgcDashboard.Projects;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data;

public sealed class ExportTests : StoreTest
{
    public static TheoryData<string> Kinds => [.. RecordKinds.All.Where(k => k.IsSeeded).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_list_has_the_columns_of_its_file(string kind) =>
        Assert.Equal(File.ReadLines(Path.Combine(SeededStore.DataFolder, FileOf(kind))).First().Split(','),
            (await TableAsync(kind)).Columns.Where(column => kind == "budget-snapshots" || !RecordKinds.Find(kind)!.ColumnOf(column)!.IsLater));

    [Fact]
    public async Task A_store_seeded_from_its_own_export_exports_the_same()
    {
        using var folder = new ScratchFolder();
        File.Copy(Path.Combine(SeededStore.DataFolder, "reports.csv"), folder.Of("reports.csv"));
        foreach (var kind in RecordKinds.All)
            await File.WriteAllBytesAsync(folder.Of(FileOf(kind.Name)), await RecordFiles.CsvAsync(await TableAsync(kind.Name), Ct), Ct);
        await using var again = await SeededStore.CreateAsync(folder.Path);

        foreach (var kind in RecordKinds.All) Assert.Equal(Texts(await TableAsync(kind.Name)), Texts(await TableAsync(kind.Name, again)));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd")]
    [InlineData("-2+3")]
    public async Task Text_that_a_spreadsheet_would_execute_stays_text(string text)
    {
        var csv = Encoding.UTF8.GetString(await RecordFiles.CsvAsync(new RecordTable(["name"], [[text]]), Ct));
        Assert.Contains($"'{text}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_exports_what_the_page_shows()
    {
        var queries = new ProjectQueries(Store.Db, Store.Answers, TimeProvider.System);
        foreach (var (name, value, filter) in new (string, string, ProjectFilter)[]
        {
            ("park", "haidian", new() { Park = "haidian" }), ("stage", "none", new() { Stage = "none" }),
            ("stage", "approval,none", new() { Stage = "approval,none" }), ("park", "haidian,yanqing", new() { Park = "yanqing,haidian" }),
            ("q", "park", new() { Text = "park" }),
        })
        {
            var query = new ApiQuery(new QueryCollection(new Dictionary<string, StringValues> { [name] = value }));
            await using var db = Store.Db.Present();
            var selection = await ExportFilter.OfAsync(RecordKinds.Find("projects")!, query, new(2018, 6, 30), db, Ct);

            Assert.Null(query.Problem());
            var ids = await selection.RowsAsync(db, Ct).Select(r => (string)r[0]!).ToListAsync(Ct);
            Assert.Equal((await queries.RowsAsync(filter, 0, int.MaxValue, Ct)).Rows.Select(r => r.Id), ids);
        }
    }

    private static string FileOf(string kind) => kind.Replace('-', '_') + ".csv";

    private static string Texts(RecordTable table) => string.Join('\n', table.Rows.Select(r => string.Join('|', r.Select(RecordTable.Text))));

    private async Task<RecordTable> TableAsync(string kind, SeededStore? store = null)
    {
        await using var db = (store ?? Store).Db.Present();
        return await RecordKinds.All.Single(k => k.Name == kind).TableAsync(db, Ct);
    }
}
