using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Seeding;

/// <summary>A citation leads to a section of a report.</summary>
internal static class CitationRule
{
    public static void Check(CitedRow made, CsvRow row)
    {
        if (made.Section is < 1 or > Citation.MostSections) row.Fault("section", $"found '{made.Section}', expected a section of the report, 1 to {Citation.MostSections}");
        if (made.Item is < 1) row.Fault("item", $"found '{made.Item}', expected an ordinal, 1 or more");
        try
        {
            _ = made.Citations;
        }
        catch (FormatException)
        {
            row.Fault("also", $"found '{made.Also}', expected citations such as 16;27.1");
        }
    }
}
