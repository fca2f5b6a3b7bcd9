using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>GET /api/v1/search.</summary>
public static class SearchEndpoints
{
    /// <summary>The product's own pages are no data.</summary>
    private static readonly IReadOnlyList<SearchKind> Kinds = [.. Enum.GetValues<SearchKind>().Where(k => k != SearchKind.Pages)];

    public static void MapSearchApi(this IEndpointRouteBuilder api) => api.MapGet("/search", SearchAsync)
        .WithName("Search").WithSummary("Everything that holds all words of 'q', one kind after the other; of a kind at most 1,000 hits are listed.")
        .Produces<ApiPage<ApiHit>>().ProducesValidationProblem();

    private static async Task<IResult> SearchAsync(HttpRequest request, SearchQueries queries, CancellationToken ct)
    {
        var query = new ApiQuery(request.Query);
        var text = query.Text("q");
        var kinds = query.KnownOf("kind", [.. Kinds.Select(k => Word.Of(k))])?.Split(',');
        if (SoughtText.Read(text) is not ({ } sought, _))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["q"] = [Fault(text)] }, title: "The query cannot be answered.");
        return await query.AnswerAsync<ApiHit>(async (offset, limit) =>
        {
            var (hits, total) = await queries.ListAsync(sought, Kinds.Where(k => kinds?.Contains(Word.Of(k)) != false), offset, limit, ct);

            // What was found is of many kinds, and speaks of no dates together.
            return ([.. hits.Select(Row)], total, null);
        });
    }

    private static string Fault(string? text) => SoughtText.Read(text).Refusal switch
    {
        SearchRefusal.TooLong => $"has more than {SoughtText.Longest} characters.",
        SearchRefusal.TooManyWords => $"has more than {SoughtText.MostWords} words.",
        SearchRefusal.NoText => "holds a control character, which no text here has.",
        _ => "says what is looked for, and must be given.",
    };

    private static ApiHit Row(SearchHit hit) => new(
        Word.Of(hit.Row.Kind), hit.Row.Id, ApiText.Of(hit.Row.Title)!, hit.Match is { } match ? new(Word.Of(match.Field), match.Words.Zh, Or(match.Words)) : null,
        hit.Value is { } value ? new(value.Value, value.High, Word.Of(value.Qualifier), value.Measure is { } measure ? Word.Of(measure) : null, ApiText.Of(value.Unit)) : null,
        hit.Row.Date?.ToString(), hit.Address, hit.Row.Citations.Count > 0 ? ApiCitation.Of(hit.Row.Citations) : null);

    private static string? Or(Bilingual words) => words.En.Length > 0 ? words.En : null;
}

/// <summary>A hit. Null is not reported, or does not apply.</summary>
/// <param name="Kind">projects, funds, figures …</param>
/// <param name="Id">Of the row; of a passage its place.</param>
/// <param name="Title">Its name, title or subject.</param>
/// <param name="Match">Where the text stands if not in the title or the value.</param>
/// <param name="Value">The number that holds the text, or the row's first.</param>
/// <param name="Date">That it speaks of.</param>
/// <param name="Address">Of the page that shows it.</param>
/// <param name="Citation">Null for a park, and for a passage of a report that was added: its address leads to it.</param>
public sealed record ApiHit(
    string Kind, string Id, ApiText Title, ApiMatch? Match, ApiFoundValue? Value, string? Date, string Address, ApiCitation? Citation);

/// <summary>A text of a row.</summary>
/// <param name="Field">number, issuers, responsible, next-step, role, note, passage.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English; null where nobody gave it.</param>
public sealed record ApiMatch(string Field, string Zh, string? En);

/// <summary>A number as it was reported.</summary>
/// <param name="Value">Null where the report gives a word in its place.</param>
/// <param name="High">The end of a range.</param>
/// <param name="Qualifier">exact, about, at-least, at-most, tens.</param>
/// <param name="Measure">ten-thousand-yuan or percent; null where it has a unit of its own.</param>
/// <param name="Unit">Of its own; null where applicants were counted.</param>
public sealed record ApiFoundValue(decimal? Value, decimal? High, string Qualifier, string? Measure, ApiText? Unit);
