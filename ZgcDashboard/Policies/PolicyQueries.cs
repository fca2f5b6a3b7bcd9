using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Policies;

public sealed class PolicyQueries(StoreContexts store, Answers answers)
{
    // A comma may stand within an English name.
    private static readonly char[] InChinese = ['、', '，', '；', ';'];
    private static readonly char[] InEnglish = [';'];

    public Task<PoliciesModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("policies", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var policies = await db.Policies.AsNoTracking().InReportOrder().ThenBy(p => p.Id).ToListAsync(token);
        return new PoliciesModel(
            [.. policies.Select(Row)],
            await db.ParkNamesAsync(token),
            (await SpokenDates.ReadAsync(db, token)).Of(policies));
    }, ct);

    private static PolicyRow Row(Policy policy) => new()
    {
        Id = policy.Id,
        Title = policy.Title,
        Issuers = Bodies(policy.Issuers),
        Number = policy.Number,
        Date = policy.Date,
        Status = policy.Status,
        Parks = StoreReading.Ids(policy.Parks),
        Note = policy.Note,
        Citations = policy.Citations,
    };

    /// <summary>Each body with its English name, where both languages name as many.</summary>
    public static IReadOnlyList<Bilingual> Bodies(Bilingual? issuers)
    {
        if (issuers is null) return [];
        var (zh, en) = (Parts(issuers.Zh, InChinese), Parts(issuers.En, InEnglish));
        return zh.Length == 0 ? [issuers] : [.. zh.Select((name, place) => new Bilingual(name, en.Length == zh.Length ? en[place] : ""))];
    }

    private static string[] Parts(string names, char[] partings) =>
        names.Split(partings, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
