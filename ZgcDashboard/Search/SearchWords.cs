using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>What is said of a search and its hits, in the reader's language.</summary>
public sealed class SearchWords(IStringLocalizer<SearchText> text, Terms terms, Formats formats)
{
    /// <summary>How many were found and in how many kinds, or why none.</summary>
    /// <param name="answer">Null while it is on its way.</param>
    /// <param name="sought">Null where nothing is looked for.</param>
    /// <param name="refusal">Why it is not looked for.</param>
    /// <param name="hasPassages">Whether the report's text is at hand.</param>
    public string Of(SearchAnswer? answer, SoughtText? sought, SearchRefusal? refusal, bool hasPassages) => (answer, sought, refusal) switch
    {
        (_, _, SearchRefusal.TooLong) => text["Refused.too-long", SoughtText.Longest],
        (_, _, SearchRefusal.TooManyWords) => text["Refused.too-many-words", SoughtText.MostWords],
        (_, _, { } other) => text[$"Refused.{Word.Of(other)}"],
        (_, null, _) => text[hasPassages ? "Hint" : "Hint.NoPassages"],
        (null, _, _) => text["Looking"],
        ({ Total: 0 }, _, _) => text[hasPassages ? "None" : "None.NoPassages", sought.Text],
        _ => text["Found", Count(answer.Total, answer.IsCutOff), answer.Groups.Count],
    };

    public string Kind(SearchKind kind) => text[$"Kind.{Word.Of(kind)}"];

    public string Count(int total, bool isCutOff) => isCutOff ? text["MoreThan", Formats.Number(total)] : Formats.Number(total);

    /// <summary>The name; of a passage its place too.</summary>
    public string Title(SearchHit hit)
    {
        var title = hit.Row.Term is { } term ? $"{hit.Row.Title} · {terms[$"Term.{term}"]}" : hit.Row.Title.ToString();
        return hit.Row is { Kind: SearchKind.Passages, Citations: [ReportPlace place, ..] } ? $"{CitationWords.Of(place)} {title}".Trim() : title;
    }

    /// <summary>The name in the other language, where the text stands in that one alone.</summary>
    public string? OtherTitle(SearchHit hit, SoughtText sought)
    {
        var shown = hit.Row.Title.ToString();
        var other = shown == hit.Row.Title.Zh ? hit.Row.Title.En : hit.Row.Title.Zh;
        return hit.Match is null && sought.Marks(shown).Count == 0 && sought.Marks(other).Count > 0 ? other : null;
    }

    /// <summary>With its unit and qualifier.</summary>
    public string? Value(SearchHit hit) => hit.Value?.Shown(formats, text["Applicants"]);

    /// <summary>Which text of it holds what was looked for, cut to what stands about that, in the language that holds it.</summary>
    public (string Field, string Text)? Match(SearchHit hit, SoughtText sought)
    {
        if (hit.Match is not { } match) return null;
        var own = match.Words.ToString();
        var words = sought.Marks(own).Count > 0 ? own : sought.Marks(match.Words.Zh).Count > 0 ? match.Words.Zh : match.Words.En;
        return (text[$"Field.{Word.Of(match.Field)}"], SearchPlaces.Around(words, sought));
    }
}
