using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Charts;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Marks;

public sealed class PipelinePicturesTests : PageTest
{
    [Fact]
    public async Task The_flow_shows_what_the_source_does_not_explain()
    {
        var flows = Pictures.Flows(await SubsidyAsync())!.Flows;

        Assert.Equal(58, Assert.Single(flows, f => f.Tone == Tone.Hatched).Value);
        Assert.Equal(716, flows.Where(f => f.From == "申请受理").Sum(f => f.Value));
        Assert.Equal(560, flows.Where(f => f.From == "符合资助条件").Sum(f => f.Value));
    }

    [Fact]
    public async Task Each_flow_leads_to_its_step() =>
        Assert.All(Pictures.Flows(await SubsidyAsync())!.Flows, f => Assert.StartsWith("/funds/standards-subsidy#step-", f.Link, StringComparison.Ordinal));

    [Fact]
    public async Task The_table_behind_it_holds_the_conversions()
    {
        var rows = Pictures.Table(await SubsidyAsync()).Rows;

        Assert.Contains(rows, r => r.Cells.Contains("78.2%") && r.Cells.Contains("83.9%"));
        Assert.Contains(rows, r => r.Cells[0] == "类别未说明" && r.Cells[1] == "58 项");
    }

    private PipelinePictures Pictures => Services.GetRequiredService<PipelinePictures>();

    private async Task<FundPipeline> SubsidyAsync()
    {
        await using var db = Store.Db.Present();
        return FundPipeline.Of(
            await db.Funds.SingleAsync(f => f.Id == "standards-subsidy", Ct), await db.FundSteps.Where(s => s.FundId == "standards-subsidy").ToListAsync(Ct));
    }
}
