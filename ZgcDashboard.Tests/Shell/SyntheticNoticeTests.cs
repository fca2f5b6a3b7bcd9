using Bunit;
using ZgcDashboard.Store.Generating;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class SyntheticNoticeTests : PageTest
{
    [Fact]
    public void A_store_of_reported_rows_has_no_notice() => Assert.Empty(Render<SyntheticNotice>().Markup.Trim());

    [Fact]
    public async Task A_store_that_holds_synthetic_rows_says_so_in_the_readers_language()
    {
        await new Generator(Store.Db, TimeProvider.System).GenerateAsync(10, 16, 1, replace: false, Ct);

        Assert.Contains("合成数据", Render<SyntheticNotice>().WaitForElement("[role=note]").TextContent, StringComparison.Ordinal);
        InLanguage("en");
        Assert.Contains("Synthetic data", Render<SyntheticNotice>().WaitForElement("[role=note]").TextContent, StringComparison.Ordinal);
    }
}
