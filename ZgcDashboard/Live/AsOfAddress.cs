using Microsoft.AspNetCore.WebUtilities;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Live;

/// <summary>The moment that an address asks for: <c>asof</c>, last given.</summary>
public static class AsOfAddress
{
    /// <param name="address">Absolute, or a path with its query.</param>
    /// <param name="clock">Tells what is past.</param>
    public static AsOfReading Read(string address, TimeProvider clock) => AsOfMoment.Read(Text(address), clock);

    /// <summary>As it was given; null where there is none.</summary>
    public static string? Text(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 && QueryHelpers.ParseQuery(address[at..].Split('#')[0]).TryGetValue(Urls.AsOf, out var values)
            ? values.LastOrDefault(v => !string.IsNullOrWhiteSpace(v))
            : null;

    /// <summary>The same place at another moment.</summary>
    /// <param name="address">Absolute, or a path with its query.</param>
    /// <param name="moment">Null for the present.</param>
    public static string At(string address, string? moment)
    {
        var parts = address.Split('?', '#');
        var query = address.Contains('?', StringComparison.Ordinal) ? QueryHelpers.ParseQuery(parts[1]) : [];
        query.Remove(Urls.AsOf);
        if (moment is not null) query[Urls.AsOf] = moment;
        return QueryHelpers.AddQueryString(parts[0], query);
    }
}
