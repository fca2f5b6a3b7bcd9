using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Projects;

/// <summary>Who is late, and what is due. Projects are counted as everywhere: those with parts are left to their parts.</summary>
public sealed record DeliveryModel
{
    /// <summary>From which what is due is seen; what is late is told by the day of the data alone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Of how many projects a milestone or a planned finish was reported.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Of all projects.</summary>
    public required DeliveryGroup All { get; init; }

    /// <summary>By who is responsible; the last is of nobody.</summary>
    public required IReadOnlyList<DeliveryGroup> ByUnit { get; init; }
    public required IReadOnlyList<DeliveryGroup> ByPark { get; init; }

    /// <summary>The milestones that were due by the day.</summary>
    public required OnTimeRate Milestones { get; init; }

    /// <summary>The projects that had to start by the day.</summary>
    public required OnTimeRate Starts { get; init; }

    /// <summary>What has been late for longest, by its plan.</summary>
    public required IReadOnlyList<DueItem> Latest { get; init; }

    /// <summary>What is due within <see cref="Deadline.Ahead"/> days, the next first.</summary>
    public required IReadOnlyList<DueItem> Soon { get; init; }
    public required Quadrant Quadrant { get; init; }
}

/// <summary>Projects of one unit or park, by how what they have to reach stands. One may be late in one thing and have another due.</summary>
/// <param name="Value">As a filter has it; null for all.</param>
/// <param name="Name">Null where it was not reported.</param>
/// <param name="Projects">How many there are.</param>
/// <param name="Standing">How many have something that stands so.</param>
public sealed record DeliveryGroup(string? Value, Bilingual? Name, int Projects, IReadOnlyDictionary<Punctuality, int> Standing)
{
    public int this[Punctuality of] => Standing.GetValueOrDefault(of);

    public bool IsEmpty => Standing.Values.All(count => count == 0);
}

/// <summary>A milestone, or the finish of a project.</summary>
/// <param name="ProjectId">Whose.</param>
/// <param name="Project">Its name.</param>
/// <param name="MilestoneId">Null for the finish.</param>
/// <param name="Milestone">Its name; null for the finish.</param>
/// <param name="Responsible">For it, or for the project where nobody was named for it.</param>
/// <param name="Planned">By when.</param>
/// <param name="Standing">Seen from the day.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record DueItem(
    string ProjectId, Bilingual Project, string? MilestoneId, Bilingual? Milestone, Bilingual? Responsible, ReportedDate Planned, Standing Standing,
    IReadOnlyList<Citation> Citations);

/// <summary>双监控: how far the money of projects is, and how far their works.</summary>
/// <param name="Points">The greatest by their investment; of very many not all.</param>
/// <param name="Measured">Of how many projects both are known, those with parts too.</param>
public sealed record Quadrant(IReadOnlyList<QuadrantPoint> Points, Coverage Measured)
{
    /// <summary>Percent, of either: ours, not official.</summary>
    public const decimal Half = 50;
}

/// <summary>A project by its money and its works.</summary>
/// <param name="Id">Of the project.</param>
/// <param name="Name">Of the project.</param>
/// <param name="Money">累计完成投资 ÷ 总投资, percent.</param>
/// <param name="Works">形象进度, percent.</param>
public sealed record QuadrantPoint(string Id, Bilingual Name, Derived Money, decimal Works)
{
    /// <summary>Null where the rounding of the amounts leaves it open.</summary>
    public QuadrantCorner? Corner => Money.Interval switch
    {
        { Low: >= Quadrant.Half } => Works >= Quadrant.Half ? QuadrantCorner.BothFar : QuadrantCorner.MoneyAhead,
        { High: < Quadrant.Half } => Works >= Quadrant.Half ? QuadrantCorner.WorksAhead : QuadrantCorner.BothEarly,
        _ => null,
    };
}

public enum QuadrantCorner
{
    /// <summary>资金、进度都过半.</summary>
    BothFar,

    /// <summary>Half of the money is spent, and not half is built.</summary>
    MoneyAhead,

    /// <summary>Half is built, and not half of the money is spent.</summary>
    WorksAhead,
    BothEarly,
}
