namespace ZgcDashboard.Charts;

/// <summary>A total, then what adds to it or takes from it, then a total again.</summary>
public static class Waterfall
{
    public static ChartSpec Of(IReadOnlyList<WaterfallStep> steps, string label, Axis? value = null, bool horizontal = false)
    {
        var spans = Spans(steps);
        return new ChartSpec
        {
            Kind = ChartKind.Bar,
            Horizontal = horizontal,
            Labels = [.. steps.Select(s => s.Label)],
            Value = value,
            Series =
            [
                new Series
                {
                    Label = label,
                    From = [.. spans.Select(s => s.From)],
                    Values = [.. spans.Select(s => s.To)],
                    Tones = [.. steps.Select(ToneOf)],
                    Texts = [.. steps.Select(s => s.Text)],
                    Links = steps.Any(s => s.Link is not null) ? [.. steps.Select(s => s.Link)] : null,
                    Thickness = 0.7m,
                },
            ],
        };
    }

    private static List<(decimal? From, decimal? To)> Spans(IReadOnlyList<WaterfallStep> steps)
    {
        var level = 0m;
        var spans = new List<(decimal?, decimal?)>(steps.Count);
        foreach (var step in steps)
        {
            var from = step.Total ? 0 : level;
            spans.Add(step.Value is null ? (null, null) : (from, from + step.Value));
            level = step.Value is null ? level : from + step.Value.Value;
        }

        return spans;
    }

    private static Tone ToneOf(WaterfallStep step) =>
        step.Tone ?? (step.Total ? Tone.Accent : step.Value < 0 ? Tone.Neutral : Tone.AccentSoft);
}

/// <summary>One bar: a total stands on zero, a step on where the bar before it ended. Without a value nothing is drawn but the text.</summary>
public sealed record WaterfallStep(string Label, decimal? Value, string? Text = null, bool Total = false, Tone? Tone = null, string? Link = null);
