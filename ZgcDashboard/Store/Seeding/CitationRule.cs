using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Seeding;

/// <summary>A citation leads to a section of a report.</summary>
internal static class CitationRule
{
    public static void Check(CitedRow made, CsvRow row)
    {
        // That no section is given is a fault already.
        if (row.Optional("section") is null) return;
        if (made.Section is < 1 or > Citation.MostSections) row.Fault("section", FaultRule.Section, $"{made.Section}", $"{Citation.MostSections}");
        if (made.Item is < 1) row.Fault("item", FaultRule.Item, $"{made.Item}");
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
