namespace ZgcDashboard.Figures;

/// <summary>
/// How many of those that were due came in time. What nobody has reported, and what is too vague to tell, makes the rate an
/// interval: it is a number of its own only where all of it is known.
/// </summary>
/// <param name="Kept">In time, or begun, for certain.</param>
/// <param name="Missed">Not, for certain.</param>
/// <param name="Unsure">Reported, but too vague to tell.</param>
/// <param name="Unreported">Due, and nobody has reported.</param>
public readonly record struct OnTimeRate(int Kept, int Missed, int Unsure, int Unreported)
{
    /// <summary>Of all that were due.</summary>
    public int Due => Kept + Missed + Unsure + Unreported;

    /// <summary>Of how many of them anything was reported.</summary>
    public Coverage Coverage => new(Due - Unreported, Due);

    public static OnTimeRate operator +(OnTimeRate left, OnTimeRate right) => new(
        left.Kept + right.Kept, left.Missed + right.Missed, left.Unsure + right.Unsure, left.Unreported + right.Unreported);

    /// <summary>节点按期率 = 按期完成节点 ÷ 应完成节点.</summary>
    public Derived Milestones => Rate("MilestonesInTimeRate", "MilestonesInTime", "MilestonesDue");

    /// <summary>开工率 = 已开工 ÷ 计划开工.</summary>
    public Derived Starts => Rate("StartRate", "ProjectsStarted", "StartsPlanned");

    /// <summary>Counts each of what was due where it belongs; what is not due yet is left out, though it may be done.</summary>
    /// <param name="deadlines">Some.</param>
    /// <param name="day">By which it was due.</param>
    public static OnTimeRate Of(IEnumerable<Deadline> deadlines, DateOnly day) => deadlines
        .Where(d => d.Planned is { } planned && planned.End <= day).Aggregate(default(OnTimeRate), (sum, d) => sum + Of(d.On(day).Is));

    public static OnTimeRate Of(Punctuality of, int count = 1) => of switch
    {
        Punctuality.InTime => new(count, 0, 0, 0),
        Punctuality.Late or Punctuality.DoneLate => new(0, count, 0, 0),
        Punctuality.MayBeLate or Punctuality.DoneMayBeLate or Punctuality.Done => new(0, 0, count, 0),
        _ => new(0, 0, 0, count),
    };

    private Derived Rate(string key, string kept, string due)
    {
        var most = Kept + Unsure + Unreported;
        DerivedInput[] inputs =
        [
            new(kept, Due == 0 ? null : Kept, new(Kept, most), DerivedUnit.Number),
            new(due, Due == 0 ? null : Due, Interval.Exact(Due), DerivedUnit.Number),
        ];
        var rate = most == Kept ? new Ratio(Kept, Due).Percent : null;
        return new(key, rate, Due == 0 ? Interval.Unknown : new(new Ratio(Kept, Due).Percent!.Value, new Ratio(most, Due).Percent), DerivedUnit.Percent, $"{kept} ÷ {due}", inputs);
    }
}
