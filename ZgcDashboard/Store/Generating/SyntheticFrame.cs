using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Generating;

/// <summary>What generated projects stand in: the synthetic report, parks beyond the store's own, and funds with their pipelines.</summary>
internal sealed class SyntheticFrame(DashboardDb db, HistoryEntry entry, Dice dice)
{
    private const int Columns = 16;
    private const int ProjectsAFund = 2_500;
    private const int MostFunds = 40;

    private static readonly (FundStage Stage, string Zh, string En, int Percent)[] Steps =
        [(FundStage.Call, "征集申报", "Call", 100), (FundStage.Review, "评审审议", "Review", 60), (FundStage.Disbursement, "拨付支持", "Disbursement", 35)];

    public async Task AddReportAsync(CancellationToken ct) => db.Add(new Report
    {
        Id = Synthetic.Report, TitleZh = "合成数据", TitleEn = "Synthetic data", OrganisationZh = "本程序", OrganisationEn = "This program",
        Period = ReportedDate.Parse("2018-H1"), AsOf = await db.DataAsOfAsync(ct) ?? new(2018, 6, 30),
    });

    /// <summary>Parks that have no district lie on a grid below those that have one.</summary>
    public async Task AddParksAsync(int wanted, CancellationToken ct)
    {
        var own = await db.Parks.CountAsync(ct);
        var top = await db.Parks.MaxAsync(p => (int?)p.MapRow, ct) + 1 ?? 1;
        for (var i = 0; i < wanted - own; i++)
        {
            var number = (own + i + 1).ToString("000", CultureInfo.InvariantCulture);
            db.Add(new Park
            {
                Id = $"{Synthetic.Prefix}zone-{number}", NameZh = $"合成区{number}", NameEn = $"Synthetic zone {number}",
                MapColumn = i % Columns + 1, MapRow = top + i / Columns, SortOrder = own + i + 1,
            });
        }
    }

    public IReadOnlyList<string> AddFunds(int projects)
    {
        var funds = Math.Clamp(projects / ProjectsAFund, 4, MostFunds);
        return [.. Enumerable.Range(1, funds).Select(number => AddFund(number, Math.Max(20, projects / funds)))];
    }

    private string AddFund(int number, int size)
    {
        var (id, name) = ($"{Synthetic.Prefix}fund-{number.ToString("000", CultureInfo.InvariantCulture)}", SyntheticNames.Fund(dice, number));
        var stage = dice.Of(Enum.GetValues<FundStage>());
        var fund = new Fund
        {
            Id = id, ReportId = Synthetic.Report, Section = 6, NameZh = name.Zh, NameEn = name.En, Kind = dice.Of(Enum.GetValues<FundKind>()), Stage = stage, StageAsOf = ReportedDate.Parse("2018-H1"),
        };
        db.Add(fund);
        State(fund, StatedAttribute.FundStage, Word.Of(stage), "2018-H1");
        var count = size + dice.Below(size);
        for (var i = 0; i < Steps.Length; i++) AddStep(fund, i + 1, count * (Steps[i].Percent - dice.Below(10)) / 100);
        return id;
    }

    /// <summary>Each year states the count anew, and it grows.</summary>
    private void AddStep(Fund fund, int order, int count)
    {
        var (stage, zh, en, _) = Steps[order - 1];
        var step = new FundStep
        {
            Id = $"{fund.Id}-{order}", ReportId = Synthetic.Report, Section = fund.Section, FundId = fund.Id, StepOrder = order, Stage = stage, NameZh = zh, NameEn = en,
            Count = count, CountUnitZh = "项", CountUnitEn = "applications", AsOf = ReportedDate.Parse("2018-H1"),
            AmountFen = stage == FundStage.Disbursement ? count * 50_000_000L : null,
        };
        db.Add(step);
        foreach (var (year, share) in new[] { ("2016", 40), ("2017", 70), ("2018-H1", 100) })
        {
            State(step, StatedAttribute.FundStepCount, (count * share / 100).ToString(CultureInfo.InvariantCulture), year);
            if (step.AmountFen is { } fen) State(step, StatedAttribute.FundStepAmount, (fen * share / 100).ToString(CultureInfo.InvariantCulture), year);
        }
    }

    private void State(CitedRow row, StatedAttribute attribute, string value, string asOf) => db.Add(new Statement
    {
        Entry = entry, Attribute = attribute, SubjectId = row.Id, Value = value, AsOf = ReportedDate.Parse(asOf), ReportId = row.ReportId, Section = row.Section, Item = row.Item,
    });
}
