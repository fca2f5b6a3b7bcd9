using System.Text;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

public sealed class SnapshotRulesTests : StoreTest
{
    private const string Header = "id,budget,as_of,actual,initial,adjusted,rate_on_initial,rate_on_adjusted,section";
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Theory]
    [InlineData("2019-01-31", FaultRule.AfterYear)]
    [InlineData("2017-12-31", FaultRule.BeforeYear)]
    public async Task A_snapshot_outside_its_fiscal_year_is_refused_with_its_row_and_column(string day, FaultRule rule)
    {
        var (preview, entry) = await ImportAsync($"s,special-funds-2018,{day},90000,,,,,18");

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((rule, 2, "as_of", day, "2018"), (fault.Rule, fault.Line, fault.Column, fault.Found, fault.Expected));
    }

    [Fact]
    public async Task After_the_year_only_the_final_account_of_a_closed_budget_comes_in_and_counts_as_the_whole_year()
    {
        await ImportAsync(RecordKinds.Find("budgets")!, "id,status", "special-funds-2018,closed");
        var (preview, entry) = await ImportAsync("final,special-funds-2018,2019-03-15,190000,150000,200000,,,18");

        Assert.Equal([], preview.Faults);
        Assert.NotNull(entry);
        var latest = (await new Budget.BudgetQueries(Store.Db, Store.Answers).ModelAsync(2018, ct: Ct))!.Latest!;
        Assert.Equal((new DateOnly(2019, 3, 15), 100, 95, true),
            (latest.AsOf, latest.Execution!.TimeProgressRate.Value, latest.Execution.ExecutionRateOnAdjusted.Value, latest.Execution.IsFinal));
    }

    [Fact]
    public async Task A_budget_does_not_leave_the_year_of_its_snapshots()
    {
        var (preview, _) = await ImportAsync(RecordKinds.Find("budgets")!, "id,fiscal_year", "special-funds-2018,2019");

        Assert.Equal((FaultRule.SnapshotOutsideYear, "fiscal_year"), Assert.Single(preview.Faults) is var fault ? (fault.Rule, fault.Column) : default);
    }

    [Fact]
    public async Task Spending_that_falls_is_warned_of_and_stored_only_when_confirmed()
    {
        const string July = "july,special-funds-2018,2018-07-31,80000,,,,,18";
        var (preview, entry) = await ImportAsync(July);

        Assert.Null(entry);
        var warning = Assert.Single(preview.Warnings);
        Assert.Equal((FaultRule.SpendingFalls, 2, "actual"), (warning.Rule, warning.Line, warning.Column));
        Assert.Contains("2018-06-30: 81,135", warning.Expected, StringComparison.Ordinal);
        Assert.NotNull((await ImportAsync(Snapshots, isConfirmed: true, Header, July)).Entry);
    }

    [Fact]
    public async Task A_snapshot_before_one_that_stands_is_measured_against_it_too() =>
        Assert.Equal(FaultRule.SpendingFallsAfter, Assert.Single((await ImportAsync("may,special-funds-2018,2018-05-31,90000,,,,,18")).Preview.Warnings).Rule);

    [Fact]
    public async Task Rows_of_one_file_are_measured_against_each_other()
    {
        var (preview, _) = await ImportAsync("s7,special-funds-2018,2018-07-31,99000,,,,,18", "s8,special-funds-2018,2018-08-31,98000,,,,,18");

        Assert.Equal((FaultRule.SpendingFalls, 3), Assert.Single(preview.Warnings) is var warning ? (warning.Rule, warning.Line!.Value) : default);
    }

    [Theory]
    [InlineData("99000,150000,,56,", FaultRule.RateContradicts, "rate_on_initial")]
    [InlineData("99000,,,,5600", FaultRule.RateUnlikely, "rate_on_adjusted")]
    [InlineData("99000,15,,,", FaultRule.RateUnlikely, "actual")]
    public async Task A_rate_against_its_amounts_or_beyond_belief_is_warned_of(string numbers, FaultRule rule, string column) =>
        Assert.Equal((rule, column), Assert.Single((await ImportAsync($"s,special-funds-2018,2018-07-31,{numbers},18")).Preview.Warnings) is var warning ? (warning.Rule, warning.Column) : default);

    [Theory]
    [InlineData("99000,150000,,66,")]
    [InlineData("220000,150000,149000,147,148")]
    [InlineData("81135,,,56,41.1")]
    public async Task What_rounding_explains_and_mere_overspending_is_not_warned_of(string numbers)
    {
        var (preview, entry) = await ImportAsync($"s,special-funds-2018,2018-07-31,{numbers},18");

        Assert.Equal([], preview.Warnings);
        Assert.NotNull(entry);
    }

    [Fact]
    public async Task What_became_unlikely_between_preview_and_write_is_not_stored()
    {
        var rows = await ReadAsync(Snapshots, Header, "s8,special-funds-2018,2018-08-31,90000,,,,,18");
        var preview = await Commands.PreviewAsync(Snapshots, rows, Ct);
        await ImportAsync("s7,special-funds-2018,2018-07-31,95000,,,,,18");

        var (now, entry) = await Commands.ConfirmAsync(Snapshots, rows, preview, Editor, null, Ct);

        Assert.Null(entry);
        Assert.Empty(preview.Warnings);
        Assert.Equal(FaultRule.SpendingFalls, Assert.Single(now.Warnings).Rule);
    }

    private Task<(ImportPreview Preview, long? Entry)> ImportAsync(params string[] rows) => ImportAsync(Snapshots, false, [Header, .. rows]);

    private Task<(ImportPreview Preview, long? Entry)> ImportAsync(RecordKind kind, params string[] lines) => ImportAsync(kind, false, lines);

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(RecordKind kind, bool isConfirmed, params string[] lines) =>
        await Commands.ImportAsync(kind, await ReadAsync(kind, lines) with { IsConfirmed = isConfirmed }, Editor, Ct);

    private async Task<ImportedRows> ReadAsync(RecordKind kind, params string[] lines) =>
        await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes(string.Join('\n', lines)), Ct);
}
