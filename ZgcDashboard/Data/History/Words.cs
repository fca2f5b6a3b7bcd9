using Microsoft.Extensions.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Data.History;

/// <summary>Who wrote and by which way, in the reader's language; as the history has it where it is a name.</summary>
public static class Words
{
    public static string Person(IStringLocalizer<HistoryText> text, string by) => by == Origins.Seeding ? text["Origin.seeding"] : by;

    public static string Origin(IStringLocalizer<HistoryText> text, string origin) =>
        text[$"Origin.{origin}"] is { ResourceNotFound: false } known ? known : origin;

    /// <summary>The reason; of the seeding it is the report's id.</summary>
    public static string Why(IStringLocalizer<HistoryText> text, EntryRow entry) =>
        entry.Origin == Origins.Seeding ? text["Why.seeding", entry.Why] : entry.Why;
}
