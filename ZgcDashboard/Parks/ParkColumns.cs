using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Store;

namespace ZgcDashboard.Parks;

/// <summary>The columns of the list of parks.</summary>
public static class ParkColumns
{
    public static IReadOnlyList<ListColumn<ParkRow>> All { get; } =
    [
        new("park", row => row.Name.ToString()) { Class = "head nowrap" },
        .. Enum.GetValues<ParkMeasure>()
            .Select(measure => new ListColumn<ParkRow>(Word.Of(measure), row => row.Of(measure)) { Class = "num" }),
        new("building-share", row => ShareOf(row, ProjectStage.Implementation)?.Value) { Class = "num" },
        new("operating-share", row => ShareOf(row, ProjectStage.Operating)?.Value) { Class = "num" },
        new("source"),
        new("compare"),
    ];

    /// <summary>
    /// How many of the park's projects stand at the stage, of those whose stage was reported; null where none was.
    /// </summary>
    public static Ratio? ShareOf(ParkRow park, ProjectStage stage) =>
        park.Projects.Total - park.Projects[null] is > 0 and var reported ? new(park.Projects[stage], reported) : null;
}
