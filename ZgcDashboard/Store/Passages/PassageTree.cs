using System.Globalization;
using System.Text;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Passages;

/// <summary>A text cut at its labels, whatever its numbering; what is printed is kept as it is printed.</summary>
/// <param name="Whole">The text.</param>
/// <param name="Doubts">Where the numbering jumps, repeats or goes back, or a line may be a label or none: line, what was found, and
/// what was expected.</param>
public sealed record PassageTree(Passage Whole, IReadOnlyList<Fault> Doubts)
{
    private readonly Lazy<Dictionary<string, Passage>> _byPath = new(() => ByPath(Whole));

    /// <summary>All that has a label, in the order of the text.</summary>
    public IEnumerable<Passage> Labelled => Whole.All.Skip(1);

    /// <summary>Reads a text: see <see cref="PassageReader"/>.</summary>
    public static PassageTree Read(string text, CancellationToken ct = default) => new PassageReader().Read(text, ct);

    /// <summary>
    /// What a path leads to: <c>（二）/一是</c>, <c>（十一）/¶2</c> for a paragraph, <c>¶2</c> where nothing is numbered. The width of
    /// brackets and digits does not matter.
    /// </summary>
    /// <returns>The passage, and the number of the paragraph if one is meant; null where the text has no such place.</returns>
    public (Passage Passage, int? Paragraph)? Find(string path)
    {
        var folded = Folded(path);
        if (_byPath.Value.TryGetValue(folded, out var whole)) return (whole, null);
        var (above, last) = folded.LastIndexOf(Passage.Separator) is var at and >= 0 ? (folded[..at], folded[(at + 1)..]) : ("", folded);
        return last is [Passage.Pilcrow, .. var digits] && _byPath.Value.TryGetValue(above, out var passage)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= passage.Paragraphs.Count() ? (passage, number) : null;
    }

    private static Dictionary<string, Passage> ByPath(Passage whole)
    {
        var found = new Dictionary<string, Passage>();
        foreach (var passage in whole.All) found.TryAdd(Folded(passage.Path), passage);
        return found;
    }

    private static string Folded(string path)
    {
        try
        {
            return path.Replace(" ", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form.
            return path;
        }
    }
}
