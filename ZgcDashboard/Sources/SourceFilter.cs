using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Sources;

/// <summary>Which part of the sources the reader wants to see: what stands in the address.</summary>
public sealed record SourceFilter
{
    public int? Section { get; init; }

    /// <summary>Only what came in by files and forms and no report states.</summary>
    public bool Submitted { get; init; }

    /// <summary>A kind of fact.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>A word of <see cref="PolicyStatus"/>, or <see cref="Urls.NotIssued"/>: only policies have one.</summary>
    public string? Status { get; init; }

    /// <summary>In a title or a note, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsEmpty => this with { Page = 1 } == new SourceFilter();

    /// <summary>Facts are chosen, not only a section.</summary>
    public bool ChoosesFacts => Kind is not null || Text is not null || Status is not null;

    public string Address => Urls.SourcesOf(Word.Of(Kind), Text, Submitted ? Urls.None : Section?.ToString(CultureInfo.InvariantCulture),
        Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture), Status);

    public bool Holds(SourceFact fact) => (Kind is null || fact.Kind == Kind) && HoldsStatus(fact, Status)
        && TextFilter.Allows(Text, fact.Title.Zh, fact.Title.En, fact.Note?.Zh, fact.Note?.En);

    /// <summary>Whether the fact is of the status; null is all.</summary>
    public static bool HoldsStatus(SourceFact fact, string? status) => status is null
        || fact.State is PolicyStatus of && (status == Urls.NotIssued ? PolicyStatuses.NotIssued.Contains(of) : Word.Of(of) == status);

    public static (SourceFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        string? section, string? kind, string? text, string? page = null, string? status = null)
    {
        var reading = new AddressReading();
        var number = reading.Known("section", section, v => v == Urls.None
            || int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= ReportPlace.MostSections);
        var word = reading.Known("kind", kind, v => Word.TryParse<SourceKind>(v, out _));
        var known = reading.Known("page", page, v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is >= 1 and < 1_000_000);
        return (new()
        {
            Submitted = number == Urls.None,
            Section = number is null or Urls.None ? null : int.Parse(number, CultureInfo.InvariantCulture),
            Status = reading.Known("status", status, v => v == Urls.NotIssued || Word.TryParse<PolicyStatus>(v, out _)),
            Kind = word is null ? null : Word.Parse<SourceKind>(word),
            Text = TextFilter.Read(text),
            Page = known is null ? 1 : int.Parse(known, CultureInfo.InvariantCulture),
        }, reading.Ignored);
    }
}
