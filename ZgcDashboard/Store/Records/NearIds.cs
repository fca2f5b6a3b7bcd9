using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Records;

/// <summary>Ids that a mistyped one may have meant, out of however many.</summary>
public static class NearIds
{
    /// <summary>So many ids or fewer are looked through whole.</summary>
    private const int Few = 1_000;

    /// <summary>So many that share a beginning are enough.</summary>
    private const int Enough = 8;

    /// <param name="ids">All of a list, from its index.</param>
    /// <param name="id">As it was typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>All where they are few; otherwise those that begin as the id does, the longest beginning that enough of them share.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(IQueryable<string> ids, string id, CancellationToken ct)
    {
        var near = await BeginningAsync(ids, "", Few + 1, ct);
        for (var length = id.Length; near.Count > Few && length >= 0; length--)
        {
            var some = await BeginningAsync(ids, id[..length], Few, ct);
            if (some.Count >= Enough || length == 0) near = some;
        }

        return near;
    }

    private static async Task<IReadOnlyList<string>> BeginningAsync(IQueryable<string> ids, string beginning, int most, CancellationToken ct)
    {
        var end = beginning + "\uffff";
#pragma warning disable CA1309 // Becomes SQL, which compares bytes.
        return await ids.Where(id => string.Compare(id, beginning) >= 0 && string.Compare(id, end) < 0).OrderBy(id => id).Take(most)
            .ToListAsync(ct);
#pragma warning restore CA1309
    }
}
