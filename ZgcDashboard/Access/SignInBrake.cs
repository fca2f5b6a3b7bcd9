using System.Net;
using System.Net.Sockets;

namespace ZgcDashboard.Access;

/// <summary>
/// Slows down who guesses passwords, and locks nobody out: by account and address, by account over all addresses, and by
/// address over all names. A device that the account's owner has signed in with before counts for itself alone, so that
/// the owner gets in while somebody else is slowed.
/// </summary>
/// <remarks>
/// What is counted lies in tables of fixed size, by a hash: two that share a place share its wait, and no flood of names takes memory.
/// </remarks>
public sealed class SignInBrake(TimeProvider clock)
{
    /// <summary>Wrong passwords for an account that are called too many.</summary>
    public const int Free = 5;

    private const int FreeOfAccount = 20;
    private const int FreeOfAddress = 30;
    private const int SiteBytes = 8;

    private readonly Lock _gate = new();
    private readonly FailureCounts _pairs = new(Free, TimeSpan.FromMinutes(15), clock);
    private readonly FailureCounts _accounts = new(FreeOfAccount, TimeSpan.FromMinutes(1), clock);
    private readonly FailureCounts _addresses = new(FreeOfAddress, TimeSpan.FromMinutes(1), clock);

    /// <summary>Counts the attempt as a wrong one, until <see cref="Passed"/> says otherwise: many at once are no way around.</summary>
    /// <returns>How long to wait before another; nothing where this one may be made.</returns>
    public TimeSpan Begin(SignInAttempt attempt)
    {
        lock (_gate)
        {
            var wait = Counted(attempt).Max(c => c.Counts.WaitOf(c.Key));
            if (wait > TimeSpan.Zero) return wait;
            foreach (var (counts, key) in Counted(attempt)) counts.Add(key);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The password was right. What others did wrong from this address, or with this account, still counts.</summary>
    public void Passed(SignInAttempt attempt)
    {
        lock (_gate)
        {
            foreach (var (counts, key) in Counted(attempt))
            {
                if (counts == _pairs) counts.Clear(key);
                else counts.Subtract(key);
            }
        }
    }

    /// <summary>Whether somebody has lately given too many wrong passwords for the account.</summary>
    /// <param name="account">As in <see cref="SignInAttempt.Account"/>.</param>
    public bool IsSlowed(string account)
    {
        lock (_gate) return _accounts.Of(account) >= Free;
    }

    private IEnumerable<(FailureCounts Counts, string Key)> Counted(SignInAttempt attempt)
    {
        if (attempt.Device is { } device) return [(_pairs, $"{attempt.Account}\n{device}")];
        var site = SiteOf(attempt.Address);
        return [(_pairs, $"{attempt.Account}\n{site}"), (_accounts, attempt.Account), (_addresses, site)];
    }

    /// <summary>Who has one address of IPv6 has all that begin alike.</summary>
    private static string SiteOf(string address) =>
        IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6
        ? Convert.ToHexString(ip.GetAddressBytes(), 0, SiteBytes) : address;
}

/// <summary>Somebody who gives a name and a password.</summary>
/// <param name="Account">The name, and what changes when an administrator lifts the brake.</param>
/// <param name="Address">From where.</param>
/// <param name="Device">Of a device that the account's owner has signed in with before; null for any other.</param>
public sealed record SignInAttempt(string Account, string Address, string? Device);
