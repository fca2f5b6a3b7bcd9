namespace ZgcDashboard.Views;

public sealed class ViewListTests
{
    private static readonly ViewList Two = ViewList.None.Add(new("海淀", "/parks/haidian")).Add(new("Drafts", "/policies?status=drafting"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("一\n二")]
    [InlineData("\ud800")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public void A_name_is_one_line_of_1_to_60_characters(string name)
    {
        Assert.Equal(ViewRefusal.Name, RefusalOf(() => ViewList.None.Add(new(name, "/"))));
        Assert.Equal(ViewRefusal.Name, RefusalOf(() => Two.Rename("海淀", name)));
    }

    [Fact]
    public void Sixty_characters_are_counted_as_people_count_and_blanks_around_them_go()
    {
        var name = string.Concat(Enumerable.Repeat("𠮷", ViewList.LongestName));

        Assert.Equal(name, ViewList.None.Add(new($"  {name} ", "/parks")).Views.Single().Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("parks")]
    [InlineData("//other.example/")]
    [InlineData("/\\other.example/")]
    [InlineData("https://other.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/parks\r\nSet-Cookie: a=b")]
    public void Only_an_address_of_this_site_is_saved(string address) =>
        Assert.Equal(ViewRefusal.Address, RefusalOf(() => ViewList.None.Add(new("x", address))));

    [Fact]
    public void An_address_that_nothing_would_carry_is_refused() => Assert.Equal(ViewRefusal.Address,
        RefusalOf(() => ViewList.None.Add(new("x", "/parks?q=" + new string('x', ViewList.LongestAddress)))));

    [Theory]
    [InlineData("海淀")]
    [InlineData(" drafts ")]
    [InlineData("ＤＲＡＦＴＳ")]
    public void A_name_that_looks_the_same_is_taken(string name) =>
        Assert.Equal(ViewRefusal.Taken, RefusalOf(() => Two.Add(new(name, "/funds"))));

    [Fact]
    public void A_view_is_renamed_to_its_own_name_in_other_letters_and_not_to_anothers()
    {
        Assert.Equal(["海淀", "DRAFTS"], Two.Rename("Drafts", "DRAFTS").Views.Select(v => v.Name));
        Assert.Equal(ViewRefusal.Taken, RefusalOf(() => Two.Rename("Drafts", "海淀")));
    }

    [Fact]
    public void The_fifty_first_is_refused()
    {
        var full = Enumerable.Range(1, ViewList.Most).Aggregate(ViewList.None, (list, n) => list.Add(new($"第 {n} 个", "/parks")));

        Assert.Equal(ViewRefusal.Full, RefusalOf(() => full.Add(new("再一个", "/parks"))));
        Assert.Equal(ViewList.Most, full.Remove("第 1 个").Add(new("再一个", "/parks")).Views.Count);
    }

    [Fact]
    public void One_view_at_most_is_the_start_page()
    {
        var started = Two.StartWith("海淀");
        Assert.Equal("海淀", started.Start?.Name);
        Assert.Equal("Drafts", started.StartWith("Drafts").Start?.Name);
        Assert.Single(started.Add(new("新", "/funds", IsStart: true)).Views, v => v.IsStart);
        Assert.Null(started.StartWith(null).Start);
        Assert.Equal("中关村", started.Rename("海淀", "中关村").Start?.Name);
    }

    [Fact]
    public void What_another_tab_removed_is_said_to_be_gone()
    {
        var one = Two.Remove("海淀");

        Assert.Equal(ViewRefusal.Gone, RefusalOf(() => one.Remove("海淀")));
        Assert.Equal(ViewRefusal.Gone, RefusalOf(() => one.Rename("海淀", "别名")));
        Assert.Equal(ViewRefusal.Gone, RefusalOf(() => one.StartWith("海淀")));
    }

    [Fact]
    public void What_a_browser_kept_and_is_no_view_is_left_out()
    {
        const string kept = """[{"Name":"海淀","Address":"/parks/haidian","IsStart":true},{"Name":"坏","Address":"javascript:alert(1)"},null,{"Name":"海淀","Address":"/funds"},{"Address":"/x"}]""";

        Assert.Equal([new View("海淀", "/parks/haidian", true)], BrowserViews.Parse(kept).Views);
        Assert.Empty(BrowserViews.Parse("{").Views);
        Assert.Empty(BrowserViews.Parse(null).Views);
    }

    private static ViewRefusal RefusalOf(Func<ViewList> change) => Assert.Throws<ViewRefusedException>(change).Refusal;
}
