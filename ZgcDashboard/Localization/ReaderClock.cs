using System.Globalization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ZgcDashboard.Localization;

/// <summary>
/// Moments as the reader's own clock shows them: in the time zone that their browser named in <see cref="Cookie"/>, or in the
/// server's, which is then said. What an address names (days of a filter, a moment to look back to) stays in the server's zone,
/// so that it means the same to whom it is sent to.
/// </summary>
/// <param name="clock">Of the server.</param>
/// <param name="terms">The names of zones.</param>
/// <param name="request">
/// What asked for the page, or for the circuit: it is read once, as this is made. The first page a browser ever asks for comes
/// without the cookie; by the time it asks for the circuit it has it.
/// </param>
public sealed class ReaderClock(TimeProvider clock, Terms terms, IHttpContextAccessor? request = null) : CircuitHandler
{
    public const string Cookie = "zone";

    private const int LongestZone = 64;

    private readonly TimeZoneInfo? _own = Zone(request?.HttpContext?.Request.Cookies[Cookie]);

    /// <summary>What the moments are of: 北京时间, or the zone's own name; the server's where the reader's is not known.</summary>
    public string Name => _own is null ? terms["Zone.Server", ServersName] : NameOf(_own, terms);

    /// <summary>The server's zone by its name.</summary>
    public string ServersName => NameOf(clock.LocalTimeZone, terms);

    /// <summary>A sentence, for a page whose moments stand in no column.</summary>
    public string Note => terms["Zone.Note", Name];

    /// <summary>In which zone days are chosen; null where it is the reader's as well.</summary>
    public string? DaysNote => _own is null || _own.HasSameRules(clock.LocalTimeZone) ? null : terms["Zone.Days", ServersName].ToString();

    /// <summary>Whether the browser named its zone.</summary>
    public bool IsReaders => _own is not null;

    /// <summary>A moment of the store.</summary>
    /// <param name="utc">As the store has it.</param>
    /// <param name="toTheSecond">By default to the minute.</param>
    public string Moment(DateTime utc, bool toTheSecond = false) => Formats.Moment(utc, _own ?? clock.LocalTimeZone, toTheSecond);

    /// <summary>The day on which a moment was for the reader.</summary>
    public string Day(DateTime utc) => Moment(utc)[.."yyyy-MM-dd".Length];

    /// <summary>The head of a column of moments: what it tells, and in which zone.</summary>
    public string Head(string title) => terms["Zone.Head", title, Name];

    private static TimeZoneInfo? Zone(string? id) => id is { Length: > 0 and <= LongestZone } && id.All(IsOfName)
        && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+';

    /// <summary>The zone's name in the tz database; all of China's is one. A zone without such a name is told by its distance to UTC.</summary>
    private static string NameOf(TimeZoneInfo zone, Terms terms) => zone switch
    {
        { Id: "Asia/Shanghai" or "Asia/Chongqing" or "Asia/Chungking" or "Asia/Harbin" or "PRC" } => terms["Zone.Beijing"],
        { Id: "UTC" or "Etc/UTC" or "Etc/UCT" or "Etc/Zulu" } => "UTC",
        { HasIanaId: true } => zone.Id,
        _ => string.Create(CultureInfo.InvariantCulture, $"UTC{(zone.BaseUtcOffset < TimeSpan.Zero ? '−' : '+')}{zone.BaseUtcOffset:hh\\:mm}"),
    };
}
