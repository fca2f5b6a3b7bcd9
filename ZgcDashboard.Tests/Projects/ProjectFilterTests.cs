using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

public sealed class ProjectFilterTests
{
    private static readonly string[] Parks = ["haidian", "yanqing"];
    private static readonly string[] Funds = ["multi-park-fund"];

    [Fact]
    public void What_is_written_into_the_address_is_read_out_of_it() => Prop.ForAll(Filters().ToArbitrary(), filter =>
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + filter.Address).Query).ToDictionary(q => q.Key, q => (string?)q.Value);
        var (read, ignored) = ProjectFilter.Parse(query, Parks, Funds);
        return read == filter && ignored.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_choice_joins_the_others_and_leaves_them_again()
    {
        var two = new ProjectFilter { Park = "haidian", Page = 3 }.Toggle(Dimension.Park, "yanqing");

        Assert.Equal(new ProjectFilter { Park = "haidian,yanqing" }, two);
        Assert.True(two.Chooses(Dimension.Park, "yanqing") && !two.Chooses(Dimension.Park, "yan") && !two.Chooses(Dimension.Park, null));
        Assert.Equal(new ProjectFilter { Park = "yanqing" }, two.Toggle(Dimension.Park, "haidian"));
        Assert.Equal(new ProjectFilter(), two.Toggle(Dimension.Park, null));
    }

    [Fact]
    public void Of_several_values_those_that_are_not_known_are_named_and_the_others_stand()
    {
        var (filter, ignored) = ProjectFilter.Parse(new Dictionary<string, string?> { ["park"] = "yanqing,atlantis,none" }, Parks, Funds);

        Assert.Equal("yanqing,none", filter.Park);
        Assert.Equal([("park", "atlantis")], ignored);
    }

    [Fact]
    public void Another_choice_begins_on_its_first_page() =>
        Assert.Equal(1, new ProjectFilter { Page = 3 }.With(Dimension.Park, "haidian").Page);

    [Fact]
    public void A_value_that_is_not_known_is_left_out_and_named()
    {
        var (filter, ignored) = ProjectFilter.Parse(new Dictionary<string, string?> { ["park"] = "atlantis", ["stage"] = "approval", ["page"] = "-1" }, Parks, Funds);

        Assert.Equal(new ProjectFilter { Stage = "approval" }, filter);
        Assert.Equal([("park", "atlantis"), ("page", "-1")], ignored);
    }

    internal static Gen<ProjectFilter> Filters(IReadOnlyCollection<string>? parks = null, IReadOnlyCollection<string>? funds = null) =>
        from park in OrNull([.. parks ?? Parks, Urls.None, .. (parks ?? Parks).Select(p => $"{p},{Urls.None}")])
        from stage in OrNull([.. Word.All<ProjectStage>(), Urls.None, "approval,reserve"])
        from type in OrNull([.. Word.All<ProjectType>(), Urls.None])
        from fund in OrNull([.. funds ?? Funds, Urls.None])
        from text in OrNull(["中关村", "园", "Park", "%", "_", "&=?#", "\\"])
        from view in Gen.Elements(ProjectFilter.Table, ProjectFilter.Board)
        from page in Gen.Choose(1, 4)
        select new ProjectFilter { Park = park, Stage = stage, Type = type, Fund = fund, Text = text, View = view, Page = page };

    private static Gen<string?> OrNull(IReadOnlyCollection<string> values) => Gen.Elements([.. values, null, null]);
}
