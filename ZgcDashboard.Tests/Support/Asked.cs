using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Lists;
using ZgcDashboard.Projects;

namespace ZgcDashboard.Support;

/// <summary>What a page is asked by its address.</summary>
internal static class Asked
{
    /// <param name="address">Of the list, or what follows its question mark.</param>
    public static ProjectAddress Projects(string address = "")
    {
        var query = QueryHelpers.ParseQuery(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        string? One(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
        return new(Several("park"), Several("stage"), Several("type"), Several("fund"), One("q"), One("view"),
            new ListAddress(Several("sort"), Several("columns"), One("rows"), One("dense"), One("page")), Several("responsible"), Several("late"), One("due"));
    }
}
