using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ZgcDashboard.Search;

public sealed class SearchPageTests : SearchTest
{
    [Fact]
    public void A_hit_is_marked_with_its_value_its_unit_and_where_it_stands()
    {
        var page = RenderAt("/search?q=488");

        Assert.Equal("找到 2 条，分 2 类。", page.Find("p[role=status]").TextContent);
        Assert.Equal(["数据 1", "报告原文 1"], page.FindAll("h2").Select(h => h.TextContent.Trim()));
        Assert.Equal(["488", "488"], page.FindAll("mark").Select(m => m.TextContent));
        Assert.Contains("平方公里", page.Find("b.value").TextContent, StringComparison.Ordinal);
        Assert.Equal("（二）三是", page.Find(".hits .cite a").TextContent);
    }

    [Fact]
    public void A_note_that_holds_it_is_shown_beside_the_name()
    {
        var page = RenderAt("/search?q=初审");

        Assert.Equal("备注", page.Find(".match .field").TextContent);
        Assert.Equal("初审", page.Find(".match mark").TextContent);
        Assert.Equal("/search?q=%E5%88%9D%E5%AE%A1&kind=projects", page.Find("a.all").GetAttribute("href"));
    }

    [Fact]
    public void An_English_reader_sees_the_Chinese_name_that_was_found()
    {
        InLanguage("en");
        var page = RenderAt("/search?q=东方园林&kind=organisations");

        Assert.Equal("Orient Landscape", page.Find(".hits a").TextContent.Trim());
        Assert.Equal("东方园林", page.Find(".match mark").TextContent);
    }

    [Fact]
    public void A_kind_opens_alone_and_goes_on_over_pages()
    {
        var page = RenderAt("/search?q=中关村&kind=projects&page=2");

        Assert.Equal("项目", Assert.Single(page.FindAll("h2")).TextContent.Split(' ')[0].Trim());
        Assert.NotNull(page.Find("a[href='/search?q=%E4%B8%AD%E5%85%B3%E6%9D%91']"));
    }

    [Theory]
    [InlineData("/search", "多个词用空格隔开")]
    [InlineData("/search?q=zzzzqq", "没有找到“zzzzqq”")]
    [InlineData("/search?q=%25_%22", "没有找到")]
    [InlineData("/search?q=%F0%9F%98%80", "没有找到")]
    [InlineData("/search?q=a%01b", "控制字符")]
    [InlineData("/search?q=1 2 3 4 5 6 7 8 9 10 11", "最多可同时查找 10 个词")]
    public void What_finds_nothing_says_why(string address, string said) =>
        Assert.Contains(said, RenderAt(address).Find("p[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_long_text_is_refused() =>
        Assert.Contains("最多可查找 100 个字符", RenderAt("/search?q=" + new string('a', 10_000)).Find("p[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Without_the_report_it_is_said_that_its_text_was_not_searched()
    {
        Services.GetRequiredService<IConfiguration>()["Report:Path"] = null;

        Assert.Contains("报告原文未接入而未查", RenderAt("/search?q=孔雀开屏").Find("p[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_told()
    {
        var page = RenderAt("/search?q=488&kind=dragons");

        Assert.Contains("kind=dragons", page.Find("p.notice[role=status]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<SearchPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SearchPage>();
        page.WaitForElement("p.muted[role=status]");
        return page;
    }
}
