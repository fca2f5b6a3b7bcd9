using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

public sealed class ListSortTests
{
    private static readonly IReadOnlyList<ListColumn<(string? Name, int? Count)>> Columns = [new("name", row => row.Name), new("count", row => row.Count)];

    private static readonly string[] Keys = ["name", "count"];

    [Theory]
    [InlineData(null, null)]
    [InlineData("name", "name")]
    [InlineData("-count,name", "-count,name")]
    [InlineData("name,-name", "name")]
    public void An_order_is_read_and_written_the_same(string? given, string? address)
    {
        var reading = new AddressReading();
        Assert.Equal(address, ListSort.Parse(reading, [given], Keys).Address);
        Assert.Empty(reading.Ignored);
    }

    [Fact]
    public void A_column_that_there_is_not_is_told_and_the_others_stand()
    {
        var reading = new AddressReading();
        Assert.Equal("-count", ListSort.Parse(reading, ["colour,-count"], Keys).Address);
        Assert.Equal([("sort", "colour")], reading.Ignored);
    }

    [Fact]
    public void A_click_leads_ascending_then_descending_then_not_at_all()
    {
        var once = ListSort.None.By("count");
        Assert.Equal(["count", "-count", null], [once.Address, once.By("count").Address, once.By("count").By("count").Address]);
        Assert.Equal("name,count", once.By("name").Address);
        Assert.Equal("count,name", once.By("name").By("count").Address);
    }

    [Fact]
    public void What_was_not_reported_comes_last_in_either_direction()
    {
        (string?, int?)[] rows = [("a", null), ("b", 2), ("c", 1)];
        Assert.Equal(["c", "b", "a"], Names("count", rows));
        Assert.Equal(["b", "c", "a"], Names("-count", rows));
    }

    [Fact]
    public void The_second_column_orders_only_what_the_first_leaves_equal() => Prop.ForAll(ArbMap.Default.ArbFor<(int First, int Second)[]>(), pairs =>
    {
        (string?, int?)[] rows = [.. pairs.Select(p => ($"{(uint)p.Second % 5}", (int?)(p.First % 3)))];
        var sorted = Sort("-count,name").Apply(rows, Columns).ToList();
        return sorted.Zip(sorted.Skip(1)).All(n => n.First.Item2 > n.Second.Item2
            || (n.First.Item2 == n.Second.Item2 && string.CompareOrdinal(n.First.Item1, n.Second.Item1) <= 0));
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string?> Names(string sort, (string? Name, int? Count)[] rows) => Sort(sort).Apply(rows, Columns).Select(r => r.Name);

    private static ListSort Sort(string text) => ListSort.Parse(new AddressReading(), [text], Keys);
}
