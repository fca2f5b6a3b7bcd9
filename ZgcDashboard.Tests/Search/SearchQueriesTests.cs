using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Search;

public sealed class SearchQueriesTests : SearchTest
{
    [Theory]
    [InlineData("任务", SearchKind.Pages, "/work-items", "/work-items")]
    [InlineData("haidian", SearchKind.Parks, "haidian", "/parks/haidian")]
    [InlineData("雄安", SearchKind.Parks, "xiongan", "/parks/xiongan")]
    [InlineData("奔驰", SearchKind.Projects, "benz-electric", "/projects/benz-electric")]
    [InlineData("716", SearchKind.FundSteps, "standards-accepted", "/funds/standards-subsidy#step-standards-accepted")]
    [InlineData("488", SearchKind.Figures, "zone-area", "/sources?section=2&find=488#s02-3")]
    [InlineData("深交所", SearchKind.Organisations, "shenzhen-exchange", "/institutions/shenzhen-exchange")]
    [InlineData("中关村管委会", SearchKind.Organisations, "中关村管委会", "/institutions/%E4%B8%AD%E5%85%B3%E6%9D%91%E7%AE%A1%E5%A7%94%E4%BC%9A")]
    [InlineData("市规土委", SearchKind.Organisations, "市规土委", "/institutions/%E5%B8%82%E8%A7%84%E5%9C%9F%E5%A7%94")]
    [InlineData("东方园林", SearchKind.Figures, "xiongan-signed-firms", "/sources?section=4&find=12#s04-1")]
    [InlineData("孔雀开屏", SearchKind.Passages, "s02-3-0", "/sources?section=2&find=%E5%AD%94%E9%9B%80%E5%BC%80%E5%B1%8F#s02-3")]
    [InlineData("东南飞", SearchKind.Passages, "s11-p2-2", "/sources?section=11&paragraph=2&find=%E4%B8%9C%E5%8D%97%E9%A3%9E#s11-p2")]
    public async Task Each_kind_is_found_with_its_place(string typed, SearchKind kind, string id, string address)
    {
        var hits = (await GroupAsync(typed, kind))?.Hits ?? [];

        Assert.Contains((id, address), hits.Select(h => (h.Row.Id, h.Address)));
    }

    [Fact]
    public async Task A_passage_of_a_report_that_was_added_is_found_until_the_report_is_taken_back()
    {
        var draft = new ReportDraft { TitleZh = "示例季报", OrganisationZh = "示例单位", Period = "2018-Q3", AsOf = "2018-09-30", Received = "2018-10-08" };
        var editor = new Actor("张三", "test", "三季度", Rights.Editor);
        var (_, _, entry) = await new ReportCommands(Store.Db, TimeProvider.System)
            .AddAsync(draft, new("q3.txt", "一、甲\n孔雀开屏。\n（一）乙\n孔雀南来。", []), editor, Ct);
        Store.Feed.DataChanged();

        var hits = (await GroupAsync("孔雀", SearchKind.Passages))!.Hits;
        Assert.Equal(["s02-3-0", "s11-p2-2", "2018-q3-p2", "2018-q3-p4"], hits.Select(h => h.Row.Id));
        Assert.Equal(("示例季报 一、/（一）", "/reports/2018-q3?find=%E5%AD%94%E9%9B%80#p4"), (hits[3].Row.Title.Zh, hits[3].Address));
        await Services.GetRequiredService<RecordCommands>().UndoAsync(entry!.Value, editor, Ct);
        Store.Feed.DataChanged();
        Assert.Equal(2, (await GroupAsync("孔雀", SearchKind.Passages))!.Total);
    }

    [Fact]
    public async Task Every_row_of_the_store_that_has_a_title_is_found_by_it()
    {
        await using var db = Store.Db.Present();
        foreach (var kind in (await SearchRows.AllAsync(db, Ct)).GroupBy(r => r.Kind))
            foreach (var row in kind.Take(20).Where(r => r.Title.Zh.Length < 60 && !r.Title.Zh.Contains(' ', StringComparison.Ordinal)))
                Assert.True((await GroupAsync(row.Title.Zh, kind.Key))?.Hits.Any(h => h.Row.Id == row.Id), $"{kind.Key} {row.Title.Zh}");
        Assert.Equal(Enum.GetValues<SearchKind>().Except([SearchKind.Pages, SearchKind.Projects, SearchKind.Passages]),
            (await SearchRows.AllAsync(db, Ct)).Select(r => r.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Groups_stand_in_their_order_and_say_how_many_there_are()
    {
        var answer = await Queries.FirstAsync(Sought("中关村"), 2, Ct);

        Assert.Equal(answer.Groups.Select(g => g.Kind).Order(), answer.Groups.Select(g => g.Kind));
        Assert.All(answer.Groups, g => Assert.InRange(g.Hits.Count, 1, 2));
        Assert.Contains(answer.Groups, g => g.Total > g.Hits.Count);
    }

    [Fact]
    public async Task What_is_called_so_comes_before_what_holds_it_and_titles_before_notes()
    {
        await Store.ExecuteAsync("""
            UPDATE Organisations SET NameZh = '孔雀研究院分院' WHERE Id = 'orient-landscape';
            UPDATE Organisations SET NameZh = '孔雀研究院' WHERE Id = 'shenzhen-exchange';
            UPDATE Organisations SET RoleZh = '与孔雀研究院合作' WHERE Id = (SELECT Id FROM Organisations WHERE Id NOT IN ('orient-landscape', 'shenzhen-exchange') ORDER BY Section, Item, Id LIMIT 1);
            """);
        await Store.SeeAsync();
        var hits = (await GroupAsync("孔雀研究院", SearchKind.Organisations))!.Hits;

        Assert.Equal(["shenzhen-exchange", "orient-landscape"], hits.Take(2).Select(h => h.Row.Id));
        Assert.Equal(SearchField.Role, Assert.IsType<(SearchField Field, Localization.Bilingual)>(hits[2].Match).Field);
    }

    [Fact]
    public async Task A_group_says_that_there_are_more_than_it_counts()
    {
        var report = SqlRows.Of(Store, "SELECT Id FROM Reports")[0];
        await Store.ExecuteAsync($"""
            INSERT INTO Figures (Id, ReportId, Section, Also, SubjectZh, SubjectEn, Value, UnitZh, UnitEn, Qualifier)
            SELECT 'many-' || Position, '{report}', 3, '', '凤凰', 'Phoenix', '1', '只', 'birds', 'exact' FROM SearchPositions WHERE Position <= 1100
            """);
        await Store.SeeAsync();
        var group = (await GroupAsync("凤凰", SearchKind.Figures))!;

        Assert.Equal((SearchGroup.Most, true), (group.Total, group.IsCutOff));
        Assert.Equal(50, (await Queries.GroupAsync(Sought("凤凰"), SearchKind.Figures, 950, 50, Ct)).Hits.Count);
        Assert.Empty((await Queries.GroupAsync(Sought("凤凰"), SearchKind.Figures, 1000, 50, Ct)).Hits);
    }

    [Fact]
    public async Task The_past_is_searched_as_it_was_known()
    {
        Assert.NotNull(await GroupAsync("奔驰", SearchKind.Projects));
        using var then = AsOfMoment.Look(AsOfMoment.Read("2010-01-01", TimeProvider.System).Past);

        Assert.Null(await GroupAsync("奔驰", SearchKind.Projects));
        Assert.Null(await GroupAsync("488", SearchKind.Figures));
    }

    [Fact]
    public async Task Accounts_are_not_searched()
    {
        await Store.ExecuteAsync("INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount, Parks) VALUES ('x', '孔雀王', '孔雀王', 0, 0, 0, 0, 0, '')");

        Assert.Empty((await Queries.FirstAsync(Sought("孔雀王"), 5, Ct)).Groups);
    }

    [Fact]
    public async Task An_amount_is_found_by_its_number_in_either_unit()
    {
        var (budget, fen) = (SqlRows.Of(Store, "SELECT BudgetId FROM BudgetSnapshots WHERE ActualFen IS NOT NULL")[0],
            long.Parse(SqlRows.Of(Store, "SELECT ActualFen FROM BudgetSnapshots WHERE ActualFen IS NOT NULL")[0], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var typed in new[] { FormattableString.Invariant($"{fen / 1_000_000m:0.######}"), FormattableString.Invariant($"{fen / 10_000_000_000m:0.##########}亿") })
            Assert.Contains((await GroupAsync(typed, SearchKind.Budget))?.Hits ?? [], h => h.Address.Contains(budget, StringComparison.Ordinal));
    }
}
