using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>What stands above an exported table: how many rows, and of which days.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Earliest">The first date that a row speaks of; null where none has one.</param>
/// <param name="Latest">The last.</param>
/// <param name="Undated">How many rows have no date.</param>
public sealed record ExportSummary(int Rows, ReportedDate? Earliest, ReportedDate? Latest, int Undated)
{
    private static readonly string[] Dates = ["as_of", "stage_as_of", "status_as_of", "date"];

    /// <summary>Whether rows of the kind have a date at all.</summary>
    public static bool IsDated(RecordKind kind) => PlaceOf(kind) >= 0;

    /// <summary>Reads the rows once.</summary>
    public static async Task<ExportSummary> OfAsync(ExportSelection selection, DashboardDb db, CancellationToken ct)
    {
        var (place, summary) = (PlaceOf(selection.Kind), new ExportSummary(0, null, null, 0));
        await foreach (var row in selection.RowsAsync(db, ct)) summary = summary.With(place < 0 ? null : row[place]);
        return summary;
    }

    private ExportSummary With(object? date)
    {
        var more = this with { Rows = Rows + 1 };
        if (!ReportedDate.TryParse(RecordTable.Text(date), out var day)) return more with { Undated = Undated + 1 };
        return more with
        {
            Earliest = Earliest is { } first && first.CompareTo(day) <= 0 ? first : day,
            Latest = Latest is { } last && (last.End, last.Start).CompareTo((day.End, day.Start)) >= 0 ? last : day,
        };
    }

    private static int PlaceOf(RecordKind kind) => Dates.Select(kind.Places.Of).FirstOrDefault(place => place >= 0, -1);
}
