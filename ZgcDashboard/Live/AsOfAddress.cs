using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Live;

/// <summary>What every address may ask for: a moment (<c>asof</c>, last given), and only what is stated outright.</summary>
public static class AsOfAddress
{
    /// <param name="address">Absolute, or a path with its query.</param>
    /// <param name="clock">Tells what is past.</param>
    public static AsOfReading Read(string address, TimeProvider clock) => AsOfMoment.Read(Text(address), clock);

    /// <summary>As it was given; null where there is none.</summary>
    /// <param name="address">Absolute, or a path with its query.</param>
    /// <param name="name">Of the value.</param>
    public static string? Text(string address, string name = Urls.AsOf) =>
        address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 && QueryHelpers.ParseQuery(address[at..].Split('#')[0])
            .TryGetValue(name, out var values)
            ? values.LastOrDefault(v => !string.IsNullOrWhiteSpace(v))
            : null;

    /// <summary>The same place at another moment.</summary>
    /// <param name="address">Absolute, or a path with its query.</param>
    /// <param name="moment">Null for the present.</param>
    public static string At(string address, string? moment) => With(address, Urls.AsOf, moment);

    /// <summary>The same place with only what is stated outright, or with what is inferred too.</summary>
    public static string Stated(string address, bool only) => With(address, Urls.Stated, only ? "1" : null);

    /// <summary>Another place, at the moment and with the wish that this one has, as its links keep them.</summary>
    public static string Keep(string here, string there)
    {
        foreach (var name in new[] { Urls.AsOf, Urls.Stated })
            if (Text(here, name) is { } value) there = With(there, name, value);
        return there;
    }

    /// <summary>The same place without a value of its query.</summary>
    public static string Without(string address, string name) => With(address, name, null);

    private static string With(string address, string name, string? value)
    {
        var parts = address.Split('?', '#');
        var query = address.Contains('?', StringComparison.Ordinal) ? QueryHelpers.ParseQuery(parts[1]) : [];
        query.Remove(name);
        if (value is not null) query[name] = value;
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "";
        return QueryHelpers.AddQueryString(parts[0], query) + fragment;
    }
}
