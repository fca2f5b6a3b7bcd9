using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>What cites a report leads to a section of it; an item or a copy without a section leads nowhere.</summary>
internal static class CitationRule
{
    public static void Check(CitedRow made, RowReader row)
    {
        if (row.Optional("section") is null)
        {
            if (row.Optional("item") is not null || row.Optional("also") is not null) row.Fault("section", FaultRule.Empty);
            return;
        }

        if (made.Section is < 1 or > ReportPlace.MostSections)
            row.Fault("section", FaultRule.Section, $"{made.Section}", $"{ReportPlace.MostSections}");
        try
        {
            _ = made.Citations;
        }
        catch (FormatException)
        {
            row.Fault("also", FaultRule.AlsoCited, made.Also);
        }
    }
}
