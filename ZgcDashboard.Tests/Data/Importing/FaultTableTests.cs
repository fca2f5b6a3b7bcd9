using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Importing;

public sealed class FaultTableTests : PageTest
{
    private static readonly IReadOnlyList<Fault> Faults =
    [
        new(FaultRule.Amount, "约8亿元") { Line = 2, Column = "actual" },
        new(FaultRule.Day, "someday") { Line = 3, Column = "as_of" },
        new(FaultRule.Amount, "nil") { Line = 4, Column = "actual" },
        new(FaultRule.OneOf, "red", "BudgetStatus|executing|closed") { Line = 5, Column = "status" },
        new(FaultRule.ShortRow, "3", "5") { Line = 9 },
    ];

    [Theory]
    [InlineData("", "2 3 4 5 9")]
    [InlineData("?column=actual", "2 4")]
    [InlineData("?column=none,as_of", "3 9")]
    [InlineData("?fault=amount,one-of", "2 4 5")]
    [InlineData("?fault=amount&column=as_of", "")]
    [InlineData("?sort=-line&kind=budgets", "9 5 4 3 2")]
    public void The_address_chooses_the_faults(string query, string lines)
    {
        var table = RenderAt(query);

        Assert.Equal(lines, string.Join(' ', table.FindAll("tbody tr td:first-child").Select(c => c.TextContent.Trim()).Where(t => t.Length > 0 && char.IsAsciiDigit(t[0]))));
    }

    [Fact]
    public void Each_choice_has_its_count_and_keeps_the_kind_of_rows()
    {
        var facets = RenderAt("?kind=budgets&column=actual").FindComponent<FilterBar>().Instance.Facets;

        Assert.Equal([("actual", 2), ("as_of", 1), ("status", 1), (Urls.None, 1)], facets[0].Choices.Select(c => (c.Value, c.Count)));
        Assert.Equal([("amount", 2), ("day", 0), ("one-of", 0), ("short-row", 0)], facets[1].Choices.Select(c => (c.Value, c.Count)));
        Assert.Equal("/data/import?kind=budgets&column=actual,status", facets[0].AddressOf(["actual", "status"]));
    }

    [Fact]
    public void A_kind_of_fault_is_named_by_its_rule_without_what_was_found() =>
        Assert.All(RenderAt("").FindComponent<FilterBar>().Instance.Facets[1].Choices, choice =>
        {
            Assert.Contains("…", choice.Name, StringComparison.Ordinal);
            Assert.DoesNotContain("|", choice.Name, StringComparison.Ordinal);
        });

    [Fact]
    public void An_address_of_the_list_before_hides_nothing() =>
        Assert.Equal(5, RenderAt("?column=stage&fault=unknown-id").FindAll("tbody tr").Count);

    [Fact]
    public void Long_lists_go_on_over_pages()
    {
        var many = Enumerable.Range(1, 65).Select(line => new Fault(FaultRule.Empty) { Line = line, Column = "name_zh" }).ToList();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/data/import?page=3");
        var table = Render<FaultTable>(p => p.Add(t => t.Faults, many));

        Assert.Equal(["61", "62", "63", "64", "65"], table.FindAll("tbody td:first-child").Select(c => c.TextContent.Trim()));
    }

    private IRenderedComponent<FaultTable> RenderAt(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/data/import" + query);
        return Render<FaultTable>(p => p.Add(t => t.Faults, Faults));
    }
}
