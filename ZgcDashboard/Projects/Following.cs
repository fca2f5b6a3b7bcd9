using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>A milestone or a problem of a project.</summary>
public sealed record FollowedRow
{
    public required string Id { get; init; }

    /// <summary>What is to be reached, or what is to be solved.</summary>
    public required Bilingual Name { get; init; }
    public Bilingual? Responsible { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Person { get; init; }
    public required Deadline Deadline { get; init; }

    /// <summary>Seen from the day of <see cref="Following"/>.</summary>
    public required Standing Standing { get; init; }
    public Bilingual? Note { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    public bool IsDone => Standing.Is is Punctuality.InTime or Punctuality.DoneLate or Punctuality.DoneMayBeLate or Punctuality.Done;
}

/// <summary>How a project is followed.</summary>
/// <param name="Day">From which it is seen.</param>
/// <param name="Milestones">In the order of their plan; of very many the first.</param>
/// <param name="Problems">Open ones first, the latest of them at the top; of very many the first.</param>
public sealed record Following(DateOnly Day, IReadOnlyList<FollowedRow> Milestones, IReadOnlyList<FollowedRow> Problems)
{
    private const int Most = 100;

    /// <summary>Of the milestones that were due by the day.</summary>
    public OnTimeRate InTime { get; } = OnTimeRate.Of(Milestones.Select(m => m.Deadline), Day);

    public int OpenProblems { get; } = Problems.Count(p => !p.IsDone);

    public static async Task<Following> OfAsync(DashboardDb db, string project, DateOnly day, CancellationToken ct)
    {
        var milestones = await db.Milestones.AsNoTracking().Where(m => m.ProjectId == project).OrderBy(m => m.Id).Take(Most).ToListAsync(ct);
        var problems = await db.Problems.AsNoTracking().Where(p => p.ProjectId == project).OrderBy(p => p.Id).Take(Most).ToListAsync(ct);
        return new(day,
            [.. milestones.Select(m => Row(m, day)).OrderBy(m => m.Deadline.Planned is null).ThenBy(m => m.Deadline.Planned?.End)],
            [.. problems.Select(p => Row(p, day)).OrderBy(p => p.Standing.Is).ThenBy(p => p.Deadline.Planned?.End)]);
    }

    private static FollowedRow Row(Milestone milestone, DateOnly day) => new()
    {
        Id = milestone.Id,
        Name = milestone.Name,
        Responsible = milestone.Responsible,
        Deadline = milestone.Deadline,
        Standing = milestone.Deadline.On(day),
        Note = milestone.Note,
        Citations = milestone.Citations,
    };

    private static FollowedRow Row(Problem problem, DateOnly day) => new()
    {
        Id = problem.Id,
        Name = problem.What,
        Responsible = problem.Responsible,
        Person = problem.Person,
        Deadline = problem.Deadline,
        Standing = problem.Deadline.On(day),
        Note = problem.Note,
        Citations = problem.Citations,
    };
}
