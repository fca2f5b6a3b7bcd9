using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Projects;

/// <summary>
/// Where dates lie along a track that all rows share, in percent of its width: the plan from the first of its days to the last,
/// when it was done, and how far what is known runs past a plan that is not done.
/// </summary>
public sealed class TimeTrack
{
    /// <summary>Of the width, so that a day is seen.</summary>
    private const double Least = 1.2;

    private readonly DateOnly _first;
    private readonly int _days;

    /// <param name="deadlines">Of all rows.</param>
    public TimeTrack(IEnumerable<Deadline> deadlines)
    {
        var dates = deadlines.SelectMany(d => new[] { d.Planned, d.Actual, d.Planned is null ? null : d.AsOf }).OfType<ReportedDate>().ToList();
        (_first, var last) = dates.Count == 0 ? (default, default) : (dates.Min(d => d.Start), dates.Max(d => d.End));
        (First, Last, _days) = (_first, last, Math.Max(1, last.DayNumber - _first.DayNumber));
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The style of a bar from the first to the last day that a date may mean.</summary>
    public string Bar(ReportedDate date) => Bar(date.Start, date.End);

    /// <summary>The style of a bar from the end of the plan to what came after it, or is known since; null where nothing is later.</summary>
    public string? Late(Deadline deadline) =>
        deadline.Planned is { } planned && (deadline.Actual ?? deadline.AsOf) is { } come && come.Start > planned.End ? Bar(planned.End, come.Start) : null;

    private string Bar(DateOnly from, DateOnly to)
    {
        var (left, width) = (Percent(from), Math.Max(Least, Percent(to) - Percent(from)));
        return string.Create(CultureInfo.InvariantCulture, $"left:{Math.Min(left, 100 - Least):0.#}%;width:{Math.Min(width, 100 - Math.Min(left, 100 - Least)):0.#}%");
    }

    private double Percent(DateOnly day) => 100.0 * (day.DayNumber - _first.DayNumber) / _days;
}
