using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Store;

namespace ZgcDashboard.Sources;

/// <summary>GET /api/v1/policies, /events, /organisations and /flaws.</summary>
public static class SourceEndpoints
{
    public static void MapSourcesApi(this IEndpointRouteBuilder api)
    {
        List<Policy, ApiPolicy>(api, "/policies", "Policies", "Documents with issuers, date and status.",
            (queries, ct) => queries.PoliciesAsync(ct), OfPolicy, Row);
        List<Event, ApiEvent>(api, "/events", "Events", "Events, past and planned; those that the report does not date have no date.",
            (queries, ct) => queries.EventsAsync(ct), (query, known) => Placed<Event>(query, known, e => e.ParkId, e => e.PlaceId), Row);
        List<Organisation, ApiOrganisation>(api, "/organisations", "Organisations", "Bodies that the report names, and what for.",
            (queries, ct) => queries.OrganisationsAsync(ct), (query, _) => Of<Organisation, OrganisationKind>(query, "kind", o => o.Kind), Row);
        List<Flaw, ApiFlaw>(api, "/flaws", "Flaws", "What is wrong with the source.",
            (queries, ct) => queries.FlawsAsync(ct), (query, _) => Of<Flaw, FlawKind>(query, "kind", f => f.Kind), Row);
    }

    /// <summary>A list whose rows can be chosen by section and one thing more; it says which dates the chosen speak of.</summary>
    private static void List<TRow, TApi>(
        IEndpointRouteBuilder api, string path, string name, string summary,
        Func<SourceQueries, CancellationToken, Task<IReadOnlyList<TRow>>> read,
        Func<ApiQuery, Whereabouts, Func<TRow, bool>> chosen, Func<TRow, TApi> show) where TRow : CitedRow => api
        .MapGet(path, async (HttpRequest request, SourceQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var rows = InSection(query, await read(queries, ct)).Where(chosen(query, await queries.WhereaboutsAsync(ct))).ToList();
            return query.Answer<TApi>([.. rows.Select(show)], (await queries.SpokenDatesAsync(ct)).Of(rows));
        })
        .WithName("List" + name).WithSummary(summary).Produces<ApiPage<TApi>>().ProducesValidationProblem();

    private static Func<TRow, bool> Of<TRow, TWord>(ApiQuery query, string name, Func<TRow, TWord> of) where TWord : struct, Enum
    {
        var wanted = query.KnownOf(name, [.. Word.All<TWord>()]);
        return row => wanted is null || SeveralValues.Has(wanted, Word.Of(of(row)));
    }

    /// <summary>As on the page: <c>not-issued</c> stands for every status on the way.</summary>
    private static Func<Policy, bool> OfPolicy(ApiQuery query, Whereabouts known)
    {
        var statuses = query.KnownOf("status", [.. Word.All<PolicyStatus>(), Urls.NotIssued]);
        var parks = query.KnownOf("park", [.. known.Parks, Urls.None]);
        return policy => (parks is null || StoreReading.Ids(policy.Parks).Any(id => SeveralValues.Has(parks, id)))
            && (statuses is null || SeveralValues.Has(statuses, Word.Of(policy.Status))
                || (SeveralValues.Has(statuses, Urls.NotIssued) && PolicyStatuses.NotIssued.Contains(policy.Status)));
    }

    private static IEnumerable<T> InSection<T>(ApiQuery query, IReadOnlyList<T> rows) where T : CitedRow
    {
        var section = query.Whole("section", 1, ReportPlace.MostSections);
        return rows.Where(r => section is null || r.Section == section);
    }

    private static Func<T, bool> Placed<T>(ApiQuery query, Whereabouts known, Func<T, string?> park, Func<T, string?> place)
    {
        var (parks, places) = (query.KnownOf("park", [.. known.Parks, Urls.None]), query.KnownOf("place", [.. known.Places, Urls.None]));
        return row => (parks is null || SeveralValues.Has(parks, park(row) ?? Urls.None))
            && (places is null || SeveralValues.Has(places, place(row) ?? Urls.None));
    }

    private static ApiPolicy Row(Policy policy) => new(
        policy.Id, ApiText.Of(policy.Title)!, ApiText.Of(policy.Issuers), policy.Number, policy.Date?.ToString(), Word.Of(policy.Status),
        StoreReading.Ids(policy.Parks), ApiText.Of(policy.Note), ApiCitation.Of(policy.Citations));

    private static ApiEvent Row(Event happening) => new(
        happening.Id, happening.Date?.ToString(), ApiText.Of(happening.Title)!, happening.Planned, happening.ParkId, happening.PlaceId,
            ApiCitation.Of(happening.Citations));

    private static ApiOrganisation Row(Organisation body) => new(
        body.Id, ApiText.Of(body.Name)!, Word.Of(body.Kind), ApiText.Of(body.Role)!, ApiCitation.Of(body.Citations));

    private static ApiFlaw Row(Flaw flaw) => new(flaw.Id, Word.Of(flaw.Kind), ApiText.Of(flaw.Text)!, ApiCitation.Of(flaw.Citations));
}

/// <summary>A document.</summary>
public sealed record ApiPolicy(
    string Id, ApiText Title, ApiText? Issuers, string? Number, string? Date, string Status, IReadOnlyList<string> Parks, ApiText? Note,
        ApiCitation Citation);

/// <summary>Something that happened; planned when it had not by the day of the data. A null date is not reported.</summary>
public sealed record ApiEvent(string Id, string? Date, ApiText Title, bool Planned, string? Park, string? Place, ApiCitation Citation);

/// <summary>A firm, university, laboratory or other body that the report names.</summary>
public sealed record ApiOrganisation(string Id, ApiText Name, string Kind, ApiText Role, ApiCitation Citation);

/// <summary>A flaw of the source.</summary>
public sealed record ApiFlaw(string Id, string Kind, ApiText Text, ApiCitation Citation);
