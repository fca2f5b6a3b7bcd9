using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Submissions;

/// <summary>Whose submissions the reader wants to see: what stands in the address.</summary>
public sealed record SubmissionFilter
{
    public const int FirstYear = 1949;
    public const int LastYear = 2999;

    /// <summary>Null for the one that is sent now.</summary>
    public int? Year { get; init; }

    /// <summary>Ids of sub-parks, or <see cref="Urls.None"/> for what is of the whole zone.</summary>
    public IReadOnlyList<string> Parks { get; init; } = [];

    /// <summary>Words of <see cref="ReportedList"/>.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Words of <see cref="SubmissionState"/>: duties with a period in one of them.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    public string Address => Urls.SubmissionsWith(Year, SeveralValues.Address(Parks), SeveralValues.Address(Lists), SeveralValues.Address(States));

    public bool IsEmpty => this with { Year = null } is { Parks.Count: 0, Lists.Count: 0, States.Count: 0 };

    public string Cleared => new SubmissionFilter { Year = Year }.Address;

    public bool Holds(DutyRow row) => SeveralValues.Allow(Parks, ParkOf(row)) && SeveralValues.Allow(Lists, Word.Of(row.Duty.List))
        && SeveralValues.Allow(States, StatesOf(row));

    /// <summary>The periods of the duties that the filter leaves; where it names states, only those in one of them.</summary>
    public IEnumerable<(DutyRow Row, SubmissionCell Cell)> CellsOf(SubmissionsModel model) => model.Rows.Where(Holds)
        .SelectMany(row => row.Cells.Where(cell => SeveralValues.Allow(States, Word.Of(cell.State))).Select(cell => (row, cell)));

    public static string ParkOf(DutyRow row) => row.Duty.ParkId ?? Urls.None;

    public static IReadOnlyList<string> StatesOf(DutyRow row) => [.. row.Cells.Select(c => Word.Of(c.State)).Distinct()];

    public static (SubmissionFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        string? year, string?[]? park, string?[]? list, string?[]? state, Func<string, bool> isPark)
    {
        var reading = new AddressReading();
        var filter = new SubmissionFilter
        {
            Year = reading.Known("year", year, v => YearOf(v) is not null) is { } known ? YearOf(known) : null,
            Parks = reading.KnownOf("park", park, v => v == Urls.None || isPark(v)),
            Lists = reading.KnownOf("list", list, v => Word.TryParse<ReportedList>(v, out _)),
            States = reading.KnownOf("state", state, v => Word.TryParse<SubmissionState>(v, out _)),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>The filter of a program's query.</summary>
    public static SubmissionFilter Of(ApiQuery query, IEnumerable<string> parks) => new()
    {
        Parks = query.SeveralOf("park", [.. parks, Urls.None]),
        Lists = query.SeveralOf("list", [.. Word.All<ReportedList>()]),
        States = query.SeveralOf("state", [.. Word.All<SubmissionState>()]),
    };

    /// <summary>Null where it is none.</summary>
    public static int? YearOf(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out var year)
        && year is >= FirstYear and <= LastYear ? year : null;
}
