using System.Globalization;
using System.Text;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Support;

/// <summary>
/// A budget that was reported on by the month, as files bring it: two years of snapshots with a month missing, one corrected
/// and one that falls; three lines; a plan of them that changes in September. Made up for the tests.
/// </summary>
internal static class MonthlyBudget
{
    public const string Budgets = "id,fiscal_year,name_zh,name_en,status\nspecial-funds-2017,2017,2017年专项资金预算,Special funds budget 2017,closed\n";

    public const string LastYear = """
        id,budget,as_of,actual,initial,adjusted
        s17-01,special-funds-2017,2017-01-31,4000,130000,130000
        s17-02,special-funds-2017,2017-02-28,9000,130000,130000
        s17-03,special-funds-2017,2017-03-31,21000,130000,130000
        s17-05,special-funds-2017,2017-05-31,41000,130000,160000
        s17-06,special-funds-2017,2017-06-30,56000,130000,160000
        s17-07,special-funds-2017,2017-07-31,70000,130000,160000
        s17-08,special-funds-2017,2017-08-31,84000,130000,160000
        s17-09,special-funds-2017,2017-09-30,101000,130000,160000
        s17-10,special-funds-2017,2017-10-31,118000,130000,160000
        s17-11,special-funds-2017,2017-11-30,133000,130000,160000
        s17-12,special-funds-2017,2017-12-31,151000,130000,160000
        """;

    public const string ThisYear = """
        id,budget,as_of,actual,initial,adjusted,fall_reason_zh,fall_reason_en
        s18-01,special-funds-2018,2018-01-31,6000,144884,144884,,
        s18-02,special-funds-2018,2018-02-28,14000,144884,144884,,
        s18-03,special-funds-2018,2018-03-31,30000,144884,144884,,
        s18-04,special-funds-2018,2018-04-30,29500,144884,144884,退回误拨款项,A payment made in error was returned
        s18-05,special-funds-2018,2018-05-31,57000,144884,144884,,
        s18-07,special-funds-2018,2018-07-31,95000,144884,197409,,
        s18-08,special-funds-2018,2018-08-31,110500,144884,197409,,
        s18-09,special-funds-2018,2018-09-30,131000,144884,197409,,
        """;

    public const string Correction = "id,actual\ns18-05,58000\n";

    public const string Lines = """
        id,budget,name_zh,name_en,responsible_zh,direction_zh,type_zh
        talent-housing-2018,special-funds-2018,人才公寓建设,Talent housing,规划建设处,人才公租房建设,项目支出
        parks-2018,special-funds-2018,特色园区建设,Specialty parks,产业发展处,特色园区建设,项目支出
        services-2018,special-funds-2018,创业服务,Start-up services,创业服务处,双创服务,补助支出
        """;

    public const string LineSnapshots = """
        id,line,as_of,actual,initial,adjusted
        l1-06,talent-housing-2018,2018-06-30,32000,60000,80000
        l2-06,parks-2018,2018-06-30,29000,50000,72000
        l3-06,services-2018,2018-06-30,18500,30000,40000
        l1-09,talent-housing-2018,2018-09-30,48000,60000,80000
        l2-09,parks-2018,2018-09-30,50000,50000,72000
        l3-09,services-2018,2018-09-30,30000,30000,40000
        """;

    public const string Plans = """
        id,budget,approved_on,reason_zh,reason_en
        plan-2018-1,special-funds-2018,2018-01-20,年初编报,First plan of the year
        plan-2018-2,special-funds-2018,2018-09-10,追加预算后调整,Changed after the supplement
        """;

    private static readonly int[] Percent = [2, 3, 6, 7, 8, 10, 9, 9, 11, 11, 12, 12];
    private static readonly (string Line, int First, int Changed)[] Planned = [("talent-housing-2018", 60_000, 80_000), ("parks-2018", 50_000, 72_000), ("services-2018", 30_000, 40_000)];

    /// <summary>The second plan leaves the months gone by as they were and spreads the rest over the last four.</summary>
    public static string PlanMonths => string.Join('\n', Planned.SelectMany(line => Enumerable.Range(1, 12).SelectMany(month =>
    {
        var first = line.First * Percent[month - 1] / 100;
        var changed = month < 9 ? first : (line.Changed - (line.First * 54 / 100)) / 4;
        return new[] { Row("plan-2018-1", line.Line, month, first), Row("plan-2018-2", line.Line, month, changed) };
    })).Prepend("plan,line,month,amount"));

    /// <summary>By kind, in the order in which they come in.</summary>
    public static IReadOnlyList<(string Kind, string Text)> All =>
    [
        ("budgets", Budgets), ("budget-snapshots", LastYear), ("budget-snapshots", ThisYear), ("budget-snapshots", Correction), ("budget-lines", Lines),
        ("line-snapshots", LineSnapshots), ("budget-plans", Plans), ("plan-months", PlanMonths),
    ];

    public static async Task StoreAsync(SeededStore store, CancellationToken ct)
    {
        await StoreAsync(store.Db, ct);
        await store.SeeAsync();
    }

    public static async Task StoreAsync(StoreContexts store, CancellationToken ct)
    {
        foreach (var (kind, text) in All) await StoreAsync(store, kind, text, ct);
    }

    public static Task StoreAsync(SeededStore store, string name, string text, CancellationToken ct) => StoreAsync(store.Db, name, text, ct);

    private static async Task StoreAsync(StoreContexts store, string name, string text, CancellationToken ct)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = await new ImportReader(store).ReadAsync(kind, Encoding.UTF8.GetBytes(text), ct);
        var (preview, entry) = await new RecordCommands(store, TimeProvider.System).ImportAsync(kind, rows, new("张三", "test", "预算台账", Rights.Editor), ct);
        Assert.Equal([], preview.Faults);
        Assert.Equal([], preview.Warnings);
        Assert.NotNull(entry);
    }

    private static string Row(string plan, string line, int month, int amount) => string.Create(CultureInfo.InvariantCulture, $"{plan},{line},2018-{month:00},{amount}");
}
