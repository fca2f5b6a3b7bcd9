using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>A section without items is cited by the paragraph that states the fact.</summary>
public sealed class ParagraphCitationTests : StoreTest
{
    /// <summary>What stands in the heading alone, which is not counted.</summary>
    private static readonly string[] OfHeadings =
        ["civil-military-park", "special-funds-2018", "special-funds-2019", "heading-16-ppp", "heading-18-budget-2019", "reform-anniversary"];

    /// <summary>The report has no such section.</summary>
    private const int Missing = 12;

    [Fact]
    public async Task Every_citation_of_a_section_without_items_names_a_paragraph_that_is_there()
    {
        var report = await ReportAsync();
        var rows = (await RowsAsync()).Where(row => row is not WorkItem { Item: null }).ToList();
        var cited = rows.SelectMany(row => row.Citations.OfType<ReportPlace>().Select(place => (Row: row, Place: place)))
            .Where(c => c.Place.Section != Missing && !report.HasItems(c.Place.Section)).ToList();

        Assert.NotEmpty(cited);
        Assert.All(cited, c => Assert.Equal(OfHeadings.Contains(c.Row.Id), c.Place.Paragraph is null));
        Assert.All(cited.Where(c => c.Place.Paragraph is not null), c => Assert.InRange(c.Place.Paragraph!.Value, 1, report.Of(c.Place.Section, null).Count - 1));
        Assert.DoesNotContain(
            rows.SelectMany(r => r.Citations.OfType<ReportPlace>()), p => p.Paragraph is not null && (p.Item is not null || report.HasItems(p.Section)));
    }

    [Fact]
    public async Task What_is_cited_stands_in_its_paragraph()
    {
        var report = await ReportAsync();
        var own = (await RowsAsync()).Where(row => row.Paragraph is not null).ToList();
        var checkedRows = own.Select(row => (Row: row, Said: Said(row))).Where(c => c.Said.Length > 0).ToList();

        Assert.True(checkedRows.Count > 40);
        Assert.All(checkedRows, c => Assert.Contains(
            c.Said, said => report.Of(c.Row.Section!.Value, null)[c.Row.Paragraph!.Value].Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_statement_cites_the_paragraph_of_its_row()
    {
        await using var db = Store.Db.Present();
        var stated = await db.Statements.SingleAsync(s => s.Attribute == StatedAttribute.BudgetActual, Ct);

        Assert.Equal((18, null, 1), (stated.Section, stated.Item, stated.Paragraph));
        Assert.Equal("18¶1", (await Stated.OfAsync(db, stated.SubjectId, StatedAttribute.BudgetActual, Ct))[0].Citation.ToString());
    }

    [Theory]
    [InlineData("¶2", "¶2", 2)]
    [InlineData("第2段", "¶2", 2)]
    [InlineData("2", "2", null)]
    public async Task A_paragraph_comes_in_by_a_file_and_goes_out_again(string cell, string kept, int? paragraph)
    {
        var kind = RecordKinds.Find("figures")!;
        var (preview, entry) = await ImportAsync(kind, $"id,section,item\nscience-city-tasks,11,{cell}");

        Assert.Equal([], preview.Faults);
        Assert.NotNull(entry);
        await using var db = Store.Db.Present();
        Assert.Equal(paragraph, (await db.Figures.SingleAsync(f => f.Id == "science-city-tasks", Ct)).Paragraph);
        Assert.Equal(kept, (await kind.CellsOfAsync(db, "science-city-tasks", Ct))!["item"]);
    }

    [Fact]
    public async Task What_is_neither_an_item_nor_a_paragraph_is_refused()
    {
        var (preview, _) = await ImportAsync(RecordKinds.Find("figures")!, "id,section,item\nscience-city-tasks,11,¶0");

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((FaultRule.Item, 2, "item", "¶0"), (fault.Rule, fault.Line, fault.Column, fault.Found));
    }

    private static async Task<ReportText> ReportAsync()
    {
        var path = Environment.GetEnvironmentVariable("ZGC_REPORT");
        if (string.IsNullOrEmpty(path)) Assert.Skip("ZGC_REPORT does not name the report's text, which is no part of this repository.");
        return ReportText.Parse(await File.ReadAllTextAsync(path, Ct));
    }

    /// <summary>What of a row must stand in the text, one of them; nothing where our own words describe it.</summary>
    private static string[] Said(CitedRow row) => row switch
    {
        Figure { Value: { } value } => [value.ToString(CultureInfo.InvariantCulture), Words(value)],
        BudgetSnapshot snapshot => [new Money(snapshot.ActualFen!.Value).TenThousandYuan.ToString("0", CultureInfo.InvariantCulture)],
        Project { Id: not "health-valley" } project => Name(project.NameZh),
        Project project => [project.NameZh],
        Organisation body => [body.NameZh],
        Place place => [place.NameZh],
        Policy policy => Name(policy.TitleZh.Trim('《', '》')),
        _ => [],
    };

    /// <summary>Its beginning: what follows is our own wording.</summary>
    private static string[] Name(string name) => [name[..Math.Min(name.Length, 4)], name[^Math.Min(name.Length, 5)..]];

    private static string Words(decimal value) => value switch { 5 => "五", 16 => "十六", _ => "？" };

    private async Task<IReadOnlyList<CitedRow>> RowsAsync()
    {
        await using var db = Store.Db.Present();
        var rows = new List<CitedRow>();
        foreach (var kind in RecordKinds.All) rows.AddRange(await kind.RowsAsync(db, Ct));
        return rows;
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(RecordKind kind, string text) => await new RecordCommands(Store.Db, TimeProvider.System)
        .ImportAsync(kind, await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes(text), Ct), new("张三", "test", "7月", Rights.Editor), Ct);
}
