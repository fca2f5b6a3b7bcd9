namespace ZgcDashboard.Store.Importing;

/// <summary>Lines as a person writes them: 5, 7–9.</summary>
internal static class LineRanges
{
    private const int MostShown = 10;

    /// <param name="lines">Ascending.</param>
    public static string Of(IReadOnlyList<int> lines)
    {
        var ranges = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = i;
            while (i + 1 < lines.Count && lines[i + 1] == lines[i] + 1) i++;
            if (ranges.Count == MostShown)
            {
                ranges.Add("…");
                break;
            }

            ranges.Add(first == i ? $"{lines[i]}" : $"{lines[first]}–{lines[i]}");
        }

        return string.Join(", ", ranges);
    }
}
