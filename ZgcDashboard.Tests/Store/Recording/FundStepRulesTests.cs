using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

public sealed class FundStepRulesTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Steps = RecordKinds.Find("fund-steps")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_step_is_a_part_of_a_step_of_its_own_fund_only()
    {
        var (preview, entry) = await ImportAsync("id,parent", "innovation-fund-rules,standards-eligible");

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((FaultRule.PartOfOtherFund, "fund_steps.csv", 2, "parent", "standards-eligible (standards-subsidy)", "beijing-innovation-fund"),
            (fault.Rule, fault.File, fault.Line, fault.Column, fault.Found, fault.Expected));
        Assert.NotNull((await ImportAsync("id,parent", "innovation-fund-rules,innovation-fund-manager")).Entry);
    }

    [Fact]
    public async Task New_steps_of_one_file_are_held_against_each_other()
    {
        const string Header = "id,fund,step_order,stage,parent,name_zh";
        var (preview, _) = await ImportAsync(Header, "whole,transfer-sub-fund,8,review,,整体", "part,multi-park-fund,9,review,whole,部分");

        Assert.Equal((3, "whole (transfer-sub-fund)", "multi-park-fund"), Assert.Single(preview.Faults) is var fault ? (fault.Line, fault.Found, fault.Expected) : default);
        Assert.NotNull((await ImportAsync(Header, "part,multi-park-fund,9,review,whole,部分", "whole,multi-park-fund,8,review,,整体")).Entry);
    }

    [Fact]
    public async Task A_step_does_not_go_to_another_fund_without_its_parts()
    {
        var (preview, entry) = await ImportAsync("id,fund", "standards-eligible,transfer-sub-fund");

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((FaultRule.PartsOfOtherFund, 2, "fund", "transfer-sub-fund"), (fault.Rule, fault.Line, fault.Column, fault.Found));
        Assert.EndsWith("(standards-subsidy)", fault.Expected, StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync("id,fund", "standards-eligible,transfer-sub-fund", "standards-international,transfer-sub-fund", "standards-national,transfer-sub-fund")).Entry);
    }

    [Fact]
    public async Task An_undo_that_would_leave_a_step_in_another_fund_than_its_whole_is_refused()
    {
        await ImportAsync("id,parent", "innovation-fund-rules,innovation-fund-manager");
        var cleared = (await ImportAsync("id,parent", "innovation-fund-rules,")).Entry!.Value;
        await ImportAsync("id,fund", "innovation-fund-manager,transfer-sub-fund");

        await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(cleared, Editor, Ct));

        await using var db = Store.Db.Present();
        Assert.Null((await db.FundSteps.SingleAsync(s => s.Id == "innovation-fund-rules", Ct)).ParentId);
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(params string[] lines)
    {
        var rows = await new ImportReader(Store.Db).ReadAsync(Steps, Encoding.UTF8.GetBytes(string.Join('\n', lines)), Ct);
        return await Commands.ImportAsync(Steps, rows, Editor, Ct);
    }
}
