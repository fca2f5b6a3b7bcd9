using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

public sealed class ProjectFilterTests
{
    private static readonly string[] Parks = ["haidian", "yanqing"];
    private static readonly string[] Funds = ["multi-park-fund"];
    private static readonly string[] Bodies = ["中关村管委会", "昌平区"];

    [Fact]
    public void What_is_written_into_the_address_is_read_out_of_it() => Prop.ForAll(Filters().ToArbitrary(), filter =>
    {
        var (read, ignored) = ProjectFilter.Parse(Asked.Projects(filter.Address), Parks, Funds, Bodies);
        return read.Address == filter.Address && read with { View = filter.View } == filter && ignored.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_choice_joins_the_others_and_leaves_them_again()
    {
        var two = new ProjectFilter { Park = "haidian", View = Third }.Toggle(Dimension.Park, "yanqing");

        Assert.Equal(new ProjectFilter { Park = "haidian,yanqing" }, two);
        Assert.True(two.Chooses(Dimension.Park, "yanqing") && !two.Chooses(Dimension.Park, "yan") && !two.Chooses(Dimension.Park, null));
        Assert.Equal(new ProjectFilter { Park = "yanqing" }, two.Toggle(Dimension.Park, "haidian"));
        Assert.Equal(new ProjectFilter(), two.Toggle(Dimension.Park, null));
    }

    [Fact]
    public void Of_several_values_those_that_are_not_known_are_named_and_the_others_stand()
    {
        var (filter, ignored) = ProjectFilter.Parse(Asked.Projects("park=yanqing,atlantis,none"), Parks, Funds, Bodies);

        Assert.Equal("yanqing,none", filter.Park);
        Assert.Equal([("park", "atlantis")], ignored);
    }

    [Fact]
    public void Another_choice_begins_on_its_first_page() =>
        Assert.Equal(1, new ProjectFilter { View = Third }.With(Dimension.Park, "haidian").View.Page);

    [Fact]
    public void A_value_that_is_not_known_is_left_out_and_named()
    {
        var (filter, ignored) = ProjectFilter.Parse(Asked.Projects("park=atlantis&stage=approval&page=-1"), Parks, Funds, Bodies);

        Assert.Equal(new ProjectFilter { Stage = "approval" }.Address, filter.Address);
        Assert.Equal([("park", "atlantis"), ("page", "-1")], ignored);
    }

    internal static Gen<ProjectFilter> Filters(IReadOnlyCollection<string>? parks = null, IReadOnlyCollection<string>? funds = null, IReadOnlyCollection<string>? bodies = null) =>
        from park in OrNull([.. parks ?? Parks, Urls.None, .. (parks ?? Parks).Select(p => $"{p},{Urls.None}")])
        from stage in OrNull([.. Word.All<ProjectStage>(), Urls.None, "approval,reserve"])
        from type in OrNull([.. Word.All<ProjectType>(), Urls.None])
        from fund in OrNull([.. funds ?? Funds, Urls.None])
        from body in OrNull([.. bodies ?? Bodies, Urls.None, string.Join(',', (bodies ?? Bodies).Take(2))])
        from late in OrNull(["yes", "unreported,borderline"])
        from due in OrNull(["30"])
        from text in OrNull(["中关村", "园", "Park", "%", "_", "&=?#", "\\"])
        from shape in Gen.Elements(ProjectFilter.Table, ProjectFilter.Board)
        from page in Gen.Choose(1, 4)
        from sort in Gen.SubListOf(ProjectColumns.All.Where(c => c.IsSortable).Select(c => c.Key)).SelectMany(Gen.Shuffle)
        from down in Gen.Elements(true, false)
        from columns in Gen.SubListOf(ProjectColumns.All.Select(c => c.Key)).SelectMany(Gen.Shuffle)
        from size in Gen.Elements(ListView.PageSizes.AsEnumerable())
        let view = new ListView { Page = page, PageSize = size, Dense = down, Columns = columns, Sort = new([.. sort.Select(c => (c, down))]) }
        select new ProjectFilter { Park = park, Stage = stage, Type = type, Fund = fund, Responsible = body, Late = late, Due = due, Text = text, Shape = shape, View = view };

    private static ListView Third => new() { Page = 3 };

    private static Gen<string?> OrNull(IReadOnlyCollection<string> values) => Gen.Elements([.. values, null, null]);
}
