using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// A moment of the past that somebody looks at. While it is set, the store's contexts show what the store held then (see
/// <see cref="AsOfStores"/>), and no command writes.
/// </summary>
/// <param name="Text">As in the address: <c>2018-06-30</c>, or any moment since, <c>2026-11-25T10:00</c>.</param>
/// <param name="Until">What was recorded by this instant was known; for a date, the last of its last day.</param>
/// <param name="Day">The day of that instant.</param>
public sealed record AsOfMoment(string Text, DateTimeOffset Until, DateOnly Day)
{
    private static readonly AsyncLocal<Func<AsOfMoment?>?> Source = new();

    private static readonly string[] Times =
        [.. from separator in new[] { "'T'", "' '" } from time in new[] { "HH':'mm", "HH':'mm':'ss",
            "HH':'mm':'ss'.'FFFFFFF" } select $"yyyy-MM-dd{separator}{time}"];

    /// <summary>What is looked at now; null is the present.</summary>
    public static AsOfMoment? Current => Source.Value?.Invoke();

    /// <summary>Sets what is looked at by the caller and what it calls, until it is disposed.</summary>
    public static IDisposable Look(AsOfMoment? moment) => Look(() => moment);

    /// <param name="moment">Asked each time, for an address that changes.</param>
    public static IDisposable Look(Func<AsOfMoment?> moment)
    {
        var before = Source.Value;
        Source.Value = moment;
        return new Looking(before);
    }

    /// <exception cref="PastIsClosedException">A moment of the past is looked at.</exception>
    public static void RefuseToWrite()
    {
        if (Current is { } moment) throw new PastIsClosedException(moment);
    }

    /// <summary>A time without a zone is one of the clock's own.</summary>
    public static AsOfReading Read(string? text, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(text)) return new(AsOfState.Present, null);
        if (Parse(text.Trim(), clock.LocalTimeZone) is not { } moment) return new(AsOfState.NotUnderstood, null);
        return moment.Until > clock.GetUtcNow() ? new(AsOfState.ToCome, moment) : new(AsOfState.Past, moment);
    }

    private static AsOfMoment? Parse(string text, TimeZoneInfo zone)
    {
        if (ReportedDate.TryParse(text, out var date) && date.End.Year is > 1 and < 9999)
            return new(text, At(date.End.AddDays(1).ToDateTime(TimeOnly.MinValue), zone).AddTicks(-1), date.End);
        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Year is > 1 and < 9999)
            return new(text, At(time, zone), DateOnly.FromDateTime(time));

        // A plus sign that was not escaped arrives as a space.
        foreach (var zoned in new[] { text, text.LastIndexOf(' ') is var at and > 10 ? text[..at] + "+" + text[(at + 1)..] : text })
        {
            if (DateTimeOffset.TryParseExact(zoned, [.. Times.Select(t => t + "K")], CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is > 1 and < 9999)
                return new(zoned, instant, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));
        }

        return null;
    }

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));

    private sealed class Looking(Func<AsOfMoment?>? before) : IDisposable
    {
        public void Dispose() => Source.Value = before;
    }
}

/// <summary>What the text of a moment was read as.</summary>
/// <param name="State">Which.</param>
/// <param name="Moment">Where it is past or to come.</param>
public sealed record AsOfReading(AsOfState State, AsOfMoment? Moment)
{
    /// <summary>What to look at: a moment that is still to come is the present.</summary>
    public AsOfMoment? Past => State == AsOfState.Past ? Moment : null;
}

public enum AsOfState
{
    Present,
    Past,
    ToCome,
    NotUnderstood,
}

/// <summary>A command was given while a moment of the past was looked at; nothing was stored.</summary>
public sealed class PastIsClosedException(AsOfMoment moment)
    : Exception($"The page shows the store as of {moment.Text}; only the present can be written.");
