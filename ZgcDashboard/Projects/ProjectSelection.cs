using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>A filter as a condition that the store evaluates.</summary>
internal static class ProjectSelection
{
    /// <param name="projects">All.</param>
    /// <param name="filter">What is wanted.</param>
    /// <param name="without">Dimensions to leave out: a choice is counted with the other filters standing.</param>
    public static IQueryable<Project> Of(IQueryable<Project> projects, ProjectFilter filter, params IReadOnlyList<Dimension> without)
    {
        if (Wanted(Dimension.Park) is { } park)
            projects = park == Urls.None ? projects.Where(p => p.ParkId == null) : projects.Where(p => p.ParkId == park);
        if (Wanted(Dimension.Stage) is { } stage)
            projects = stage == Urls.None ? projects.Where(p => p.Stage == null) : OfStage(projects, Word.Parse<ProjectStage>(stage));
        if (Wanted(Dimension.Type) is { } type)
            projects = type == Urls.None ? projects.Where(p => p.Type == null) : OfType(projects, Word.Parse<ProjectType>(type));
        if (Wanted(Dimension.Fund) is { } fund)
            projects = fund == Urls.None ? projects.Where(p => p.FundId == null) : projects.Where(p => p.FundId == fund);
        return filter.Text is { } text ? Named(projects, text) : projects;

        string? Wanted(Dimension dimension) => without.Contains(dimension) ? null : filter.Of(dimension);
    }

    private static IQueryable<Project> OfStage(IQueryable<Project> projects, ProjectStage stage) => projects.Where(p => p.Stage == stage);

    private static IQueryable<Project> OfType(IQueryable<Project> projects, ProjectType type) => projects.Where(p => p.Type == type);

    private static IQueryable<Project> Named(IQueryable<Project> projects, string text)
    {
        var pattern = "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return projects.Where(p => EF.Functions.Like(p.NameZh, pattern, "\\") || EF.Functions.Like(p.NameEn, pattern, "\\"));
    }
}
