using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Submissions;

/// <summary>What a unit is sent to fill in: the rows of its list that are its own, as they are known.</summary>
public sealed class DueRows(IStringLocalizer<SubmissionsText> text)
{
    private static readonly string[] ParkColumns = ["park", "parks"];

    /// <summary>
    /// The rows of the duty's sub-park; of a unit without one, those that it is responsible for, where the list says who is;
    /// otherwise all.
    /// </summary>
    public ExportSelection Of(Duty duty, ReportedDate period)
    {
        var kind = RecordKinds.Find(Word.Of(duty.List))!;
        var due = DutyPeriods.DueOn(duty, period);
        var all = ExportSelection.All(kind) with
        {
            Chosen = [(text["Title"], string.Create(CultureInfo.InvariantCulture, $"{duty.Unit} {period}{text["Comma"]}{text["DueOn", $"{due:yyyy-MM-dd}"]}"))],
        };
        if (duty.ParkId is { } park)
            return ParkColumns.FirstOrDefault(kind.Columns.Contains) is { } column ? all with { Cells = [(column, [park])] } : all;
        return kind.Columns.Contains("responsible_zh") ? all with { Bodies = [ListedNames.WordOf(duty.Unit)] } : all;
    }

    /// <summary>海淀园 重点项目 2018-07.xlsx</summary>
    public static string FileName(Duty duty, ReportedDate period, Terms terms) => $"{duty.Unit} {terms.Of(duty.List)} {period}.xlsx";
}
