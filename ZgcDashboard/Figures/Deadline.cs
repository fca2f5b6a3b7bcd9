namespace ZgcDashboard.Figures;

/// <summary>
/// What was to be done by when, when it was done, and to which day what is known of it runs. Whether it is late is told by
/// the day of the data: a page that is looked at months later turns nothing late by itself.
/// </summary>
/// <param name="Planned">Kept by the last of its days; null where no date was set.</param>
/// <param name="Actual">When it was done; null is not reported.</param>
/// <param name="AsOf">The day that what is known runs to; null is not reported.</param>
public readonly record struct Deadline(ReportedDate? Planned, ReportedDate? Actual, ReportedDate? AsOf)
{
    /// <summary>So many days ahead are looked at for what comes next.</summary>
    public const int Ahead = 30;

    /// <summary>It is done, be it on a day that nobody reported.</summary>
    public bool IsDone { get; init; }

    /// <summary>How it stands, seen from a day.</summary>
    /// <param name="day">Tells only what is to come, and what has come since the data; never what is late.</param>
    public Standing On(DateOnly day)
    {
        if (Actual is { } done) return Planned is { } by ? Done(Delay.Of(by, done)) : new(Punctuality.Done);
        if (IsDone) return new(Punctuality.Done);
        if (Planned is not { } planned) return new(Punctuality.Unplanned);
        if (AsOf is { } known && Delay.Of(planned, known) is { High: > 0 } since)
            return new(since.Low > 0 ? Punctuality.Late : Punctuality.MayBeLate) { Days = since with { IsOpen = true } };
        var left = planned.End.DayNumber - day.DayNumber;
        return new(left < 0 ? Punctuality.Unreported : left <= Ahead ? Punctuality.Soon : Punctuality.Ahead) { DaysLeft = left };
    }

    private static Standing Done(Delay delay) =>
        new(delay.High <= 0 ? Punctuality.InTime : delay.Low > 0 ? Punctuality.DoneLate : Punctuality.DoneMayBeLate) { Days = delay };
}

/// <summary>How something with a deadline stands.</summary>
/// <param name="Is">Which.</param>
public readonly record struct Standing(Punctuality Is)
{
    /// <summary>Days later than planned; null where nobody knows, or it is not due by what is known.</summary>
    public Delay? Days { get; init; }

    /// <summary>Days from the day that it is looked at to the last of the plan, negative once that has gone by; null where it is done or late.</summary>
    public int? DaysLeft { get; init; }
}

/// <summary>按期与否. The order is that in which a reader wants them: what is late first.</summary>
public enum Punctuality
{
    /// <summary>Not done, and what is known runs past the plan.</summary>
    Late,

    /// <summary>Not done; the dates are too vague to say whether what is known runs past the plan: 临界.</summary>
    MayBeLate,

    /// <summary>The plan has gone by since, and nobody has reported: 到期未报告, which is not late.</summary>
    Unreported,

    /// <summary>Due within <see cref="Deadline.Ahead"/> days.</summary>
    Soon,

    /// <summary>Due after that.</summary>
    Ahead,

    /// <summary>Not done, and no date was set.</summary>
    Unplanned,

    /// <summary>Done later than planned.</summary>
    DoneLate,

    /// <summary>Done; the dates are too vague to say whether in time.</summary>
    DoneMayBeLate,
    InTime,

    /// <summary>Done; no date was set, or nobody reported on which day.</summary>
    Done,
}
