namespace ZgcDashboard.Store.Passages;

/// <summary>A paragraph of a text.</summary>
/// <param name="Number">Of its line in the text, from 1.</param>
/// <param name="Text">As printed, its label with it.</param>
public sealed record PassageLine(int Number, string Text);

/// <summary>A part of a text that has a label, or the text as a whole.</summary>
/// <param name="Label">As printed: （二）, 一是, 第39项, 工作进展, 1.; empty for the whole.</param>
/// <param name="Path">The labels from the outermost on, with / between. A label that is there twice says at which time: 三、[2].</param>
/// <param name="Numbering">Null for the whole.</param>
/// <param name="Number">What the label counts; null where it is a word.</param>
/// <param name="Lines">Its own paragraphs: the first is its heading, but for the whole.</param>
/// <param name="Parts">In the order of the text.</param>
public sealed record Passage(
    string Label, string Path, Numbering? Numbering, int? Number, IReadOnlyList<PassageLine> Lines, IReadOnlyList<Passage> Parts)
{
    /// <summary>Begins what is meant of a passage that has no labels inside: ¶2.</summary>
    public const char Pilcrow = '¶';

    public const char Separator = '/';

    /// <summary>Its paragraphs without its heading, which are counted from 1.</summary>
    public IEnumerable<PassageLine> Paragraphs => Lines.Skip(Numbering is null ? 0 : 1);

    /// <summary>Its own paragraphs and those of its parts, in the order of the text.</summary>
    public IEnumerable<PassageLine> AllLines => Lines.Concat(Parts.SelectMany(part => part.AllLines)).OrderBy(line => line.Number);

    /// <summary>It and all of its parts, in the order of the text.</summary>
    public IEnumerable<Passage> All => Parts.SelectMany(part => part.All).Prepend(this);
}
