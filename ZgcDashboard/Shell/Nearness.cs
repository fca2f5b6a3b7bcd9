namespace ZgcDashboard.Shell;

/// <summary>Which of the known words a mistyped one was meant to be.</summary>
public static class Nearness
{
    /// <summary>The nearest of the candidates, by the number of letters to change (Levenshtein), at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<T> Nearest<T>(string typed, IEnumerable<T> candidates, Func<T, string> word, int most = 3) =>
        [.. candidates.OrderBy(c => Distance(typed, word(c))).Take(most)];

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[to.Length];
    }
}
