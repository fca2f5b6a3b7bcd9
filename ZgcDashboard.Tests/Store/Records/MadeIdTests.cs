using FsCheck;
using FsCheck.Fluent;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Records;

/// <summary>A new row needs no Latin id and no English name.</summary>
public sealed class MadeIdTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    public static TheoryData<string, string> NewRows => new()
    {
        { "places", "名称\n新合作区\n" },
        { "work-items", "标题,状态\n新任务,进行中\n" },
        { "funds", "名称,类别\n新资金,资助\n" },
        { "projects", "项目名称,类别\n新基地,项目\n" },
        { "budgets", "名称,年度,状态\n2020年预算,2020,执行中\n" },
        { "figures", "subject_zh,value,unit_zh\n新增企业,12,家\n" },
        { "policies", "标题,状态\n新办法,drafting\n" },
        { "events", "标题,日期\n新会议,2018-07-05\n" },
        { "flaws", "kind,text_zh\nomitted,新缺漏\n" },
    };

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Theory]
    [InlineData("projects", "name_zh", "新基地", "project-")]
    [InlineData("policies", "title_zh", "新办法", "policy-")]
    [InlineData("work-items", "title_zh", "新任务", "work-item-")]
    public void Without_an_English_name_an_id_is_a_number_of_the_Chinese_one(string name, string column, string title, string begin)
    {
        var (kind, cells) = (RecordKinds.Find(name)!, new Dictionary<string, string> { [column] = title });
        string Cell(string asked) => cells.GetValueOrDefault(asked, "");

        var id = Assert.Single(MadeId.Of(kind, Cell));
        Assert.Matches($"^{begin}[0-9a-f]{{12}}$", id);
        Assert.Equal([id], MadeId.Of(kind, Cell));
        cells[column.Replace("_zh", "_en", StringComparison.Ordinal)] = "New Base (phase 2)";
        Assert.Equal(["new-base-phase-2", id], MadeId.Of(kind, Cell));
    }

    [Fact]
    public void The_id_of_a_known_name_stays_what_it_is() =>
        Assert.Equal("project-c0f3ac98a32a", MadeId.Of(RecordKinds.Find("projects")!, c => c == "name_zh" ? "新基地" : "").Single());

    [Fact]
    public void Other_names_have_other_ids_that_may_stand_in_an_address() => Prop.ForAll(
        Gen.Elements("新", "基", "地", "（", "2", " ", "—", "期").ListOf().Two().ToArbitrary(), names =>
        {
            var kind = RecordKinds.Find("projects")!;
            var (one, other) = (string.Concat(names.Item1), string.Concat(names.Item2));
            string? Of(string name) => MadeId.Of(kind, c => c == "name_zh" ? name : "").SingleOrDefault();
            return (Of(one) == Of(other)) == (one == other) && (one.Length == 0 || System.Text.RegularExpressions.Regex.IsMatch(Of(one)!, "^[a-z0-9][a-z0-9.-]{0,99}$"));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(NewRows))]
    public async Task A_new_row_of_every_kind_comes_in_with_its_Chinese_name_alone(string name, string file)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = (await new ImportReader(Store.Db).ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes(file), Ct)) with { FileName = "新.csv" };
        var (preview, entry) = await Commands.ImportAsync(kind, rows, Editor, Ct);

        Assert.Equal([], preview.Faults);
        Assert.NotNull(entry);
        Assert.Equal((1, 0), (preview.New, preview.Changed));
        var again = await Commands.PreviewAsync(kind, await new ImportReader(Store.Db).ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes(file), Ct), Ct);
        Assert.Equal((0, 1), (again.Changes.Count, again.Unchanged));
    }

    [Fact]
    public async Task A_name_that_a_file_makes_twice_is_not_made_twice()
    {
        var rows = await new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("projects")!, "项目名称,类别\n新基地,项目\n新基地,平台\n"u8.ToArray(), Ct);

        Assert.Single(rows.Rows);
        Assert.Equal(3, Assert.Single(rows.Faults).Line);
    }

    [Fact]
    public void The_reader_of_English_gets_the_Chinese_name_where_there_is_no_other()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        Assert.Equal(("新基地", "New Base"), (new Localization.Bilingual("新基地", "").ToString(), new Localization.Bilingual("新基地", "New Base").ToString()));
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal("新基地", new Localization.Bilingual("新基地", "").ToString());
    }
}
