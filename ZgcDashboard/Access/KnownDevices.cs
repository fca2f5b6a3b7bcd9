using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// A cookie by which a browser is known in which accounts have signed in. It opens nothing: it only tells the owner from others who guess.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    public const string Cookie = "zgc-device";

    private const int MostAccounts = 5;
    private const int IdBytes = 12;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(nameof(KnownDevices)).ToTimeLimitedDataProtector();

    /// <returns>The device's id; null where the account has not signed in with it, or not for half a year.</returns>
    public string? IdOf(HttpContext context, Account? account) =>
        account is not null && Read(context) is { } device && device.Accounts.Contains(account.Id) ? device.Id : null;

    /// <summary>Puts the account among the last five of this browser.</summary>
    public void Remember(HttpContext context, Account account)
    {
        var known = Read(context);
        var id = known?.Id ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(IdBytes));
        var accounts = (known?.Accounts ?? []).Where(a => a != account.Id).Prepend(account.Id).Take(MostAccounts);
        context.Response.Cookies.Append(Cookie, _seal.Protect(string.Join(',', accounts.Prepend(id)), Remembered), new()
        {
            HttpOnly = true, IsEssential = true, MaxAge = Remembered, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
        });
    }

    private (string Id, string[] Accounts)? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Cookie, out var cookie)) return null;
        try
        {
            return _seal.Unprotect(cookie).Split(',') is [var id, .. var accounts] ? (id, accounts) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
