using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>The unit in which the amounts of a snapshot were printed goes with them, wherever they go.</summary>
public sealed class PrintedUnitTests : StoreTest
{
    private const string Budget = "special-funds-2018";
    private const string July = "special-funds-2018-2018-07-31";
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Theory]
    [InlineData("id,budget,as_of,实际支出（亿元）", "8.1", MoneyUnit.HundredMillionYuan, 500)]
    [InlineData("单位：亿元\nid,budget,as_of,实际支出", "8.1", MoneyUnit.HundredMillionYuan, 500)]
    [InlineData("id,budget,as_of,实际支出（万元）", "8.1亿元", MoneyUnit.HundredMillionYuan, 500)]
    [InlineData("id,budget,as_of,实际支出（元）", "811350000", MoneyUnit.Yuan, 0.00005)]
    [InlineData("id,budget,as_of,实际支出（万元）", "811350000元", MoneyUnit.Yuan, 0.00005)]
    [InlineData("id,budget,as_of,实际支出（百万元）", "811", MoneyUnit.MillionYuan, 50)]
    [InlineData("id,budget,as_of,实际支出（千元）", "811350", MoneyUnit.ThousandYuan, 0.05)]
    [InlineData("id,budget,as_of,实际支出（万元）", "81135", null, 0.5)]
    [InlineData("id,budget,as_of,actual", "81135", null, 0.5)]
    [InlineData("id,budget,as_of,实际支出（亿元）", "0", null, 0)]
    public async Task An_amount_is_as_precise_as_the_unit_that_it_was_printed_in(string header, string actual, MoneyUnit? unit, double half)
    {
        var snapshot = await StoredAsync(header, $"{July},{Budget},2018-07-31,{actual}");

        Assert.Equal(unit, snapshot.AmountUnit);
        var execution = snapshot.ToExecution(2018)!;
        var spent = execution.Actual.TenThousandYuan;
        Assert.Equal(new Interval(spent - (decimal)half, spent + (decimal)half), execution.ActualInterval);
    }

    [Fact]
    public async Task A_unit_that_the_reader_chooses_is_the_unit_that_was_printed()
    {
        var rows = await ReadAsync(new ImportOptions(Unit: "亿元"), "id,budget,as_of,实际支出", $"{July},{Budget},2018-07-31,8.1");

        Assert.Equal("hundred-million-yuan", Assert.Single(rows.Rows).Cells["amount_unit"]);
    }

    [Theory]
    [InlineData("811350000", "14.5", "19.7", MoneyUnit.HundredMillionYuan)]
    [InlineData("811350000元", "145000万元", "", null)]
    [InlineData("811350000", "1450000000元", "0亿元", MoneyUnit.Yuan)]
    public async Task Of_amounts_in_several_units_the_coarsest_counts(string actual, string initial, string adjusted, MoneyUnit? unit) =>
        Assert.Equal(unit, (await StoredAsync("id,budget,as_of,实际支出（元）,年初预算（亿元）,调整后预算（亿元）",
            $"{July},{Budget},2018-07-31,{actual},{initial},{adjusted}")).AmountUnit);

    [Theory]
    [InlineData("81135,亿元", MoneyUnit.HundredMillionYuan)]
    [InlineData("81135,元", MoneyUnit.Yuan)]
    [InlineData("81135,人民币元", MoneyUnit.Yuan)]
    [InlineData("81135,1 million yuan", MoneyUnit.MillionYuan)]
    [InlineData("81135,万元", null)]
    [InlineData("81135,", null)]
    [InlineData("8.1亿元,", MoneyUnit.HundredMillionYuan)]
    [InlineData("8.1亿元,元", MoneyUnit.HundredMillionYuan)]
    public async Task In_a_file_that_has_the_column_amounts_in_万元_say_nothing_of_the_unit(string cells, MoneyUnit? unit)
    {
        var snapshot = await StoredAsync("id,budget,as_of,actual,amount_unit", $"{July},{Budget},2018-07-31,{cells}");

        Assert.Equal(unit, snapshot.AmountUnit);
        Assert.InRange(new Money(snapshot.ActualFen!.Value).TenThousandYuan, 81000, 81135);
    }

    [Fact]
    public async Task A_unit_that_is_no_unit_of_yuan_is_refused_with_its_cell()
    {
        var (preview, entry) = await ImportAsync("id,budget,as_of,actual,amount_unit", $"{July},{Budget},2018-07-31,81135,万美元");

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((FaultRule.OneOf, 2, "amount_unit", "万美元"), (fault.Rule, fault.Line, fault.Column, fault.Found));
    }

    [Theory]
    [InlineData("id,年初预算（万元）", "150000", MoneyUnit.HundredMillionYuan)]
    [InlineData("id,实际支出（万元）", "81000", MoneyUnit.HundredMillionYuan)]
    [InlineData("id,实际支出（万元）", "81135", null)]
    [InlineData("id,实际支出（元）", "811350000", MoneyUnit.Yuan)]
    [InlineData("id,rate_on_initial", "56", MoneyUnit.HundredMillionYuan)]
    [InlineData("id,实际支出（万元）,amount_unit", "81000,万元", null)]
    public async Task An_amount_that_stays_keeps_its_unit_and_a_new_one_brings_its_own(string header, string cells, MoneyUnit? unit)
    {
        await StoredAsync("id,budget,as_of,实际支出（亿元）", $"{July},{Budget},2018-07-31,8.1");

        Assert.Equal(unit, (await StoredAsync(header, $"{July},{cells}")).AmountUnit);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task What_goes_out_says_the_unit_has_amounts_in_万元_and_comes_back_unchanged(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await StoredAsync("id,budget,as_of,实际支出（亿元）", $"{July},{Budget},2018-07-31,8.1");
        await using var db = Store.Db.Present();
        using var csv = new MemoryStream();
        await RecordFiles.WriteCsvAsync(new RecordStream(Snapshots.Columns, Snapshots.StreamAsync(db, Ct)), csv, Ct);

        Assert.Contains($"{July},{Budget},2018-07-31,81000,,,hundred-million-yuan,", Encoding.UTF8.GetString(csv.ToArray()), StringComparison.Ordinal);
        foreach (var file in new[] { csv.ToArray(), await Workbook.OfAsync(ExportSelection.All(Snapshots), Store, Ct) })
        {
            var preview = await Commands.PreviewAsync(Snapshots, await new ImportReader(Store.Db).ReadAsync(Snapshots, file, Ct), Ct);
            Assert.Empty(preview.Faults);
            Assert.Empty(preview.Changes);
            Assert.Equal(2, preview.Unchanged);
        }
    }

    [Fact]
    public async Task The_history_names_the_unit_an_undo_brings_it_back_and_the_past_has_it()
    {
        await StoredAsync("id,budget,as_of,实际支出（亿元）", $"{July},{Budget},2018-07-31,8.1");
        var (preview, entry) = await ImportAsync("id,实际支出（元）", $"{July},811350000");
        var change = Assert.Single(preview.Changes);
        Assert.Equal(("hundred-million-yuan", "yuan"), (change.Before!["amount_unit"], change.After!["amount_unit"]));

        var day = AsOfMoment.Read("2018-07-31", TimeProvider.System).Moment;
        using (AsOfMoment.Look(day)) Assert.Equal(MoneyUnit.Yuan, await UnitAsync());
        await Commands.UndoAsync(entry!.Value, Editor, Ct);

        Assert.Equal(MoneyUnit.HundredMillionYuan, await UnitAsync());
        using (AsOfMoment.Look(day)) Assert.Equal(MoneyUnit.HundredMillionYuan, await UnitAsync());
        await using var db = Store.Db.Present();
        Assert.True((await HistoryChain.VerifyAsync(db, Ct)).Holds);
    }

    [Fact]
    public async Task Spending_that_only_its_coarse_unit_makes_smaller_does_not_fall()
    {
        var (preview, entry) = await ImportAsync("id,budget,as_of,实际支出（亿元）", $"{July},{Budget},2018-07-31,8.1");

        Assert.Equal([], preview.Warnings);
        Assert.NotNull(entry);
    }

    private async Task<MoneyUnit?> UnitAsync()
    {
        await using var db = await Store.Db.AsShownAsync(Ct);
        return (await db.BudgetSnapshots.AsNoTracking().SingleAsync(s => s.Id == July, Ct)).AmountUnit;
    }

    private async Task<BudgetSnapshot> StoredAsync(params string[] lines)
    {
        var (preview, entry) = await ImportAsync(lines);
        Assert.Equal([], preview.Faults);
        Assert.True(entry is not null || preview.Changes.Count == 0);
        await using var db = Store.Db.Present();
        return await db.BudgetSnapshots.AsNoTracking().SingleAsync(s => s.Id == July, Ct);
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(params string[] lines) =>
        await Commands.ImportAsync(Snapshots, await ReadAsync(new(), lines) with { IsConfirmed = true }, Editor, Ct);

    private async Task<ImportedRows> ReadAsync(ImportOptions options, params string[] lines)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return await new ImportReader(Store.Db).ReadAsync(Snapshots, file, options, null, Ct);
    }
}
