using System.Globalization;

namespace ZgcDashboard.Shell;

/// <summary>
/// When the overview was last shown to a reader, and what was recorded by then. With an account it is kept there
/// (<see cref="Visits"/>); without one the browser keeps it in a cookie, which the page of the next visit is asked with and
/// which names nobody.
/// </summary>
/// <param name="Entry">The newest entry of the history that the reader saw.</param>
/// <param name="AtUtc">When.</param>
public sealed record LastVisit(long Entry, DateTime AtUtc)
{
    public const string Cookie = "seen";

    /// <summary>As the cookie has it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Entry}.{new DateTimeOffset(AtUtc).ToUnixTimeSeconds()}");

    /// <param name="text">An entry and the seconds since 1970, with a dot between them.</param>
    /// <returns>Null for a first visit, and for what was not written by us.</returns>
    public static LastVisit? Parse(string? text) => (text ?? "").Split('.') is [var entry, var seconds]
        && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new(seen, DateTimeOffset.FromUnixTimeSeconds(at).UtcDateTime) : null;
}
