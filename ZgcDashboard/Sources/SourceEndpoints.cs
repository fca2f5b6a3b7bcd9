using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Sources;

/// <summary>GET /api/v1/figures, /policies, /events and /flaws.</summary>
public static class SourceEndpoints
{
    public static void MapSourcesApi(this IEndpointRouteBuilder api)
    {
        List<ApiFigure>(api, "/figures", "Figures", "Numbers of the report that are neither a budget's nor a fund step's own.",
            async (query, queries, ct) => [.. InSection(query, await queries.FiguresAsync(ct)).Where(Placed<Figure>(query, f => f.ParkId, f => f.PlaceId)).Select(Row)]);
        List<ApiPolicy>(api, "/policies", "Policies", "Documents with issuers, date and status.", async (query, queries, ct) =>
        {
            var status = query.Word<PolicyStatus>("status");
            return [.. InSection(query, await queries.PoliciesAsync(ct)).Where(p => status is null || p.Status == status).Select(Row)];
        });
        List<ApiEvent>(api, "/events", "Events", "Events, past and planned; those that the report does not date have no date.",
            async (query, queries, ct) => [.. InSection(query, await queries.EventsAsync(ct)).Where(Placed<Event>(query, e => e.ParkId, e => e.PlaceId)).Select(Row)]);
        List<ApiOrganisation>(api, "/organisations", "Organisations", "Bodies that the report names, and what for.", async (query, queries, ct) =>
        {
            var kind = query.Word<OrganisationKind>("kind");
            return [.. InSection(query, await queries.OrganisationsAsync(ct)).Where(o => kind is null || o.Kind == kind).Select(Row)];
        });
        List<ApiFlaw>(api, "/flaws", "Flaws", "What is wrong with the source.", async (query, queries, ct) =>
        {
            var kind = query.Word<FlawKind>("kind");
            return [.. InSection(query, await queries.FlawsAsync(ct)).Where(f => kind is null || f.Kind == kind).Select(Row)];
        });
    }

    private static void List<T>(IEndpointRouteBuilder api, string path, string name, string summary, Func<ApiQuery, SourceQueries, CancellationToken, Task<List<T>>> rows) => api
        .MapGet(path, async (HttpRequest request, SourceQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            return query.Answer<T>(await rows(query, queries, ct));
        })
        .WithName("List" + name).WithSummary(summary).Produces<ApiPage<T>>().ProducesValidationProblem();

    private static IEnumerable<T> InSection<T>(ApiQuery query, IReadOnlyList<T> rows) where T : CitedRow
    {
        var section = query.Whole("section", 1, ReportPlace.MostSections);
        return rows.Where(r => section is null || r.Section == section);
    }

    private static Func<T, bool> Placed<T>(ApiQuery query, Func<T, string?> park, Func<T, string?> place)
    {
        var (wantedPark, wantedPlace) = (query.Text("park"), query.Text("place"));
        return row => (wantedPark is null || park(row) == wantedPark) && (wantedPlace is null || place(row) == wantedPlace);
    }

    private static ApiFigure Row(Figure figure) => new(
        figure.Id, ApiText.Of(figure.Subject)!, figure.Value, figure.ValueHigh, Word.Of(figure.Qualifier), ApiText.Of(figure.Unit)!,
        figure.AsOf?.ToString(), figure.ParkId, figure.PlaceId, ApiText.Of(figure.Note), ApiCitation.Of(figure.Citations));

    private static ApiPolicy Row(Policy policy) => new(
        policy.Id, ApiText.Of(policy.Title)!, ApiText.Of(policy.Issuers), policy.Number, policy.Date?.ToString(), Word.Of(policy.Status),
        StoreReading.Ids(policy.Parks), ApiText.Of(policy.Note), ApiCitation.Of(policy.Citations));

    private static ApiEvent Row(Event happening) => new(
        happening.Id, happening.Date?.ToString(), ApiText.Of(happening.Title)!, happening.Planned, happening.ParkId, happening.PlaceId, ApiCitation.Of(happening.Citations));

    private static ApiOrganisation Row(Organisation body) => new(
        body.Id, ApiText.Of(body.Name)!, Word.Of(body.Kind), ApiText.Of(body.Role)!, ApiCitation.Of(body.Citations));

    private static ApiFlaw Row(Flaw flaw) => new(flaw.Id, Word.Of(flaw.Kind), ApiText.Of(flaw.Text)!, ApiCitation.Of(flaw.Citations));
}

/// <summary>A number with its unit and qualifier. The value is null where the report gives a word in place of a number; valueHigh is the end of a range.</summary>
public sealed record ApiFigure(
    string Id, ApiText Subject, decimal? Value, decimal? ValueHigh, string Qualifier, ApiText Unit, string? AsOf, string? Park, string? Place, ApiText? Note, ApiCitation Citation);

/// <summary>A document.</summary>
public sealed record ApiPolicy(
    string Id, ApiText Title, ApiText? Issuers, string? Number, string? Date, string Status, IReadOnlyList<string> Parks, ApiText? Note, ApiCitation Citation);

/// <summary>Something that happened; planned when it had not by the day of the data. A null date is not reported.</summary>
public sealed record ApiEvent(string Id, string? Date, ApiText Title, bool Planned, string? Park, string? Place, ApiCitation Citation);

/// <summary>A firm, university, laboratory or other body that the report names.</summary>
public sealed record ApiOrganisation(string Id, ApiText Name, string Kind, ApiText Role, ApiCitation Citation);

/// <summary>A flaw of the source.</summary>
public sealed record ApiFlaw(string Id, string Kind, ApiText Text, ApiCitation Citation);
