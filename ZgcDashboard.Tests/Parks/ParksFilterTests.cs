using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Parks;

public sealed class ParksFilterTests
{
    private static readonly string[] Known = ["haidian", "changping", "yanqing", "fangshan", "tongzhou"];

    [Fact]
    public void What_is_written_into_the_address_is_read_out_of_it() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<ParkMeasure>()).ToArbitrary(), Gen.SubListOf(Known).ToArbitrary(), (measure, parks) =>
        {
            var filter = new ParksFilter(measure, [.. parks.Take(ParksFilter.Most)]) { Without = parks.Count % 2 == 0 ? measure : null };
            var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + filter.Address).Query);
            var (read, ignored) = ParksFilter.Parse(query.GetValueOrDefault("measure"), query.GetValueOrDefault("compare"), query.GetValueOrDefault("without"), new(), Known);
            return read.Without == filter.Without && read.Measure == filter.Measure && read.Compared.SequenceEqual(filter.Compared) && ignored.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_not_known_or_too_much_is_named()
    {
        var (filter, ignored) = ParksFilter.Parse("size", "haidian,atlantis,changping,yanqing,fangshan,tongzhou", "noise", new(), Known);

        Assert.Equal(["haidian", "changping", "yanqing", "fangshan"], filter.Compared);
        Assert.Equal([("measure", "size"), ("without", "noise"), ("compare", "atlantis"), ("compare", "tongzhou")], ignored);
    }

    [Fact]
    public void A_park_is_put_beside_the_others_and_taken_away_again()
    {
        var filter = new ParksFilter(ParkMeasure.Projects, ["haidian"]);

        Assert.Equal(["haidian", "yanqing"], filter.Toggled("yanqing")!.Compared);
        Assert.Equal([], filter.Toggled("haidian")!.Compared);
        Assert.Null((filter with { Compared = Known[..4] }).Toggled("tongzhou"));
    }
}
