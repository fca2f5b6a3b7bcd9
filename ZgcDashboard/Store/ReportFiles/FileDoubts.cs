using System.Text.Json;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.ReportFiles;

/// <summary>The doubts about a file as the store keeps them: what could not be read then cannot be seen from the text.</summary>
internal static class FileDoubts
{
    public static string Write(IEnumerable<Fault> doubts) =>
        JsonSerializer.Serialize(doubts.Select(d => new Kept(Word.Of(d.Rule), d.Found, d.Expected, d.Line)));

    /// <summary>A rule that this version does not know is left out.</summary>
    public static IReadOnlyList<Fault> Read(string json) =>
    [
        .. JsonSerializer.Deserialize<Kept[]>(json)!.SelectMany(kept => Word.TryParse(kept.Rule, out FaultRule rule)
            ? [new Fault(rule, kept.Found, kept.Expected) { Line = kept.Line }] : (IEnumerable<Fault>)[]),
    ];

    private sealed record Kept(string Rule, string Found, string Expected, int? Line);
}
