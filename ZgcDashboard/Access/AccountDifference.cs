using System.Text.Json;

namespace ZgcDashboard.Access;

/// <summary>What a write made of an account, in one line for the audit log.</summary>
internal static class AccountDifference
{
    /// <param name="before">The account's cells as JSON; null where it is new.</param>
    /// <param name="after">The cells now.</param>
    /// <returns><c>role: leader → editor, parks:  → haidian</c>; empty where no cell differs, as when one password follows
    /// another.</returns>
    public static string Of(string? before, string? after)
    {
        var (old, now) = (Cells(before), Cells(after));
        return string.Join(", ", now.Where(cell => old.GetValueOrDefault(cell.Key) != cell.Value)
            .Select(cell => old.Count == 0 ? $"{cell.Key}: {cell.Value}"
            : $"{cell.Key}: {old.GetValueOrDefault(cell.Key)} → {cell.Value}"));
    }

    private static SortedDictionary<string, string> Cells(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<SortedDictionary<string, string>>(json)!;
}
