using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Support;

/// <summary>What units have to send, which no seed knows.</summary>
internal static class Duties
{
    public static readonly Actor Admin = new("主任", "test", "2018年报送安排", Rights.All);

    /// <summary>Haidian's projects each month by the fifth, the finance office's budget each month by the tenth, and one file that was sent.</summary>
    public static async Task MakeAsync(RecordCommands commands, CancellationToken ct)
    {
        await AddAsync(commands, new() { ["id"] = "haidian-projects", ["reporter_zh"] = "海淀园", ["reporter_en"] = "Haidian Park", ["list"] = "projects", ["park"] = "haidian", ["rhythm"] = "month", ["due_day"] = "5", ["first"] = "2018-06" }, ct);
        await AddAsync(commands, new() { ["id"] = "finance-budget", ["reporter_zh"] = "财务处", ["reporter_en"] = "Finance Office", ["list"] = "budget-snapshots", ["rhythm"] = "quarter", ["due_day"] = "31", ["first"] = "2018-Q1", ["last"] = "2018-Q4" }, ct);
        var nothing = new ImportedRows(["id"], []) { FileName = "海淀6月.xlsx", Fulfils = new("haidian-projects", Figures.ReportedDate.Parse("2018-06")) };
        await commands.ImportAsync(RecordKinds.Find("projects")!, nothing, Admin, ct);
    }

    public static async Task<ImportPreview> AddAsync(RecordCommands commands, Dictionary<string, string> cells, CancellationToken ct, Actor? actor = null) =>
        (await commands.ImportAsync(RecordKinds.Find("duties")!, new([.. cells.Keys], [new(2, cells)]), actor ?? Admin, ct)).Preview;
}
