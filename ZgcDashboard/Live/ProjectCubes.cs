using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Live;

/// <summary>The projects as facets: one answer for all features that count them.</summary>
public static class ProjectCubes
{
    private const string Question = "project-cube";

    public static Task<ProjectCube> ProjectCubeAsync(this Answers answers, StoreContexts store, CancellationToken ct) =>
        answers.OfAsync(Question, token => ProjectCube.ReadAsync(store, token), ct);

    /// <param name="answers">The shared answers.</param>
    /// <param name="store">The store.</param>
    /// <param name="sought">What is looked for; null for all projects.</param>
    /// <param name="ct">Of this asker.</param>
    public static async Task<ProjectCube> ProjectCubeAsync(this Answers answers, StoreContexts store, ProjectsSought? sought, CancellationToken ct)
    {
        // No name holds it, and no key of the cache may.
        if (sought?.Text?.Contains('\0', StringComparison.Ordinal) == true) return new([]);
        var cube = await answers.ProjectCubeAsync(store, ct);
        return sought is null ? cube : await answers.OfAsync($"{Question}|{sought.Key}", token => cube.HoldingAsync(store, sought, token), ct);
    }
}
