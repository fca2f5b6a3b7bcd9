using Bunit;
using ZgcDashboard.Support;

namespace ZgcDashboard.Lists;

/// <summary>What is offered can make a difference.</summary>
public sealed class FilterBarTests : PageTest
{
    private sealed record Row(string? Value, string Park);

    private static readonly Row[] Rows = [new("1", "haidian"), new("2", "haidian"), new("3", "none")];

    [Fact]
    public void A_choice_that_all_rows_share_is_not_offered()
    {
        var bar = Render<FilterBar>(p => p.Add(b => b.PageName, "数据").Add(b => b.Facets, [Reported([]), Parks()]));

        Assert.Equal(["分园"], bar.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label")));
    }

    [Fact]
    public void What_the_address_has_chosen_is_shown_whatever_it_can_do()
    {
        var bar = Render<FilterBar>(p => p.Add(b => b.PageName, "数据").Add(b => b.Facets, [Reported([Reporting.Words[0]])]));

        Assert.Single(bar.FindAll("[role=group]"));
    }

    [Fact]
    public void Whether_it_is_offered_does_not_depend_on_the_other_filters() =>
        Assert.True(new ListFacets<Row, string>(Rows, "haidian", (park, row) => park.Length == 0 || row.Park == park, park => park)
            .Of("数值", [], (park, _) => park, ["1", "2", "3"], word => word, row => [row.Value!]) is { Splits: true });

    private static ListFacets<Row, string> Made => new(Rows, "", (_, _) => true, _ => "/figures");

    private static ListFacet Reported(IReadOnlyList<string> chosen) =>
        Made.OfReporting("数值", chosen, (_, _) => "", word => word, row => row.Value);

    private static ListFacet Parks() => Made.Of("分园", [], (_, _) => "", ["haidian", "none"], word => word, row => [row.Park]);
}
