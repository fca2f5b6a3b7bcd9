using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;

namespace ZgcDashboard.Access;

/// <summary>The second factor of a person before a page: a code of six digits that an app on their phone shows (TOTP, RFC 6238).</summary>
public sealed class SecondFactor(
    SignInManager<Account> session, UserManager<Account> users, DashboardDb db, AccountCommands commands, SignInBrake brake,
        KnownDevices devices, AuditLog audit, IDataProtectionProvider protection)
{
    private const string Provider = "zgc";
    private const string Used = "used-codes";

    /// <summary>A code is good for two and a half minutes: as many may have been used in that time.</summary>
    private const int MostUsed = 6;
    private readonly IDataProtector _seal = protection.CreateProtector(nameof(SecondFactor));

    /// <summary>A key that is not stored before a code has shown that the app has it.</summary>
    /// <param name="sealedKey">Of an earlier try; null for a new one.</param>
    public SecondFactorSetup Offer(string name, string? sealedKey)
    {
        var key = Open(sealedKey) ?? users.GenerateNewAuthenticatorKey();
        return new(key, _seal.Protect(key), SecondFactorSetup.AddressOf(name, key));
    }

    /// <summary>Turns it on, ends the account's sessions and begins a new one with both factors.</summary>
    /// <returns>Codes that stand in for the app, once each.</returns>
    /// <exception cref="AccountRefusedException">The code is not the key's.</exception>
    public async Task<IReadOnlyList<string>> TurnOnAsync(string name, string sealedKey, string code, string why)
    {
        if (Open(sealedKey) is not { } key) throw new AccountRefusedException(AccountRefusal.SecondFactor);
        var codes = await commands.AddSecondFactorAsync(name, key, Digits(code), why);

        // The account was written in another context: what this one has of it is what it was before.
        db.ChangeTracker.Clear();
        if (await users.FindByNameAsync(name) is not { } account) throw new AccountRefusedException(AccountRefusal.Unknown);
        await UseAsync(account, Digits(code));
        await session.SignInWithClaimsAsync(account, isPersistent: false, [new("amr", SecondFactorDemand.Both)]);
        return codes.Split(' ');
    }

    /// <summary>At the door, after the password.</summary>
    /// <param name="code">Of the app, or one that stands in for it.</param>
    public async Task<SignInAnswer> TryAsync(string code)
    {
        if (await session.GetTwoFactorAuthenticationUserAsync() is not { } account) return new(SignInOutcome.NeedsCode);
        var attempt = new SignInAttempt($"code\n{SignInKey.Of(account.NormalizedUserName, account)}", CallerAddress.Of(session.Context),
            devices.IdOf(session.Context, account));
        if (brake.Begin(attempt) is { Ticks: > 0 } wait)
            return await RefuseAsync(AuditAct.Slowed, account, new(SignInOutcome.Slowed, wait));
        if (!await IsRightAsync(account, code)) return await RefuseAsync(AuditAct.WrongCode, account, new(SignInOutcome.Wrong));
        brake.Passed(attempt);
        devices.Remember(session.Context, account);
        return new(SignInOutcome.In);
    }

    private async Task<bool> IsRightAsync(Account account, string code)
    {
        var digits = Digits(code);
        if (!digits.All(char.IsAsciiDigit)) return (await session.TwoFactorRecoveryCodeSignInAsync(code.Trim())).Succeeded;
        if ((await UsedAsync(account)).Contains(Hash(digits))) return false;
        if (!(await session.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false)).Succeeded) return false;
        await UseAsync(account, digits);
        return true;
    }

    /// <summary>No code opens twice, also to who has looked over a shoulder.</summary>
    private async Task UseAsync(Account account, string digits) =>
        AccountRules.Check(await users.SetAuthenticationTokenAsync(account, Provider, Used,
            string.Join(',', (await UsedAsync(account)).Prepend(Hash(digits)).Take(MostUsed))));

    private async Task<string[]> UsedAsync(Account account) =>
        (await users.GetAuthenticationTokenAsync(account, Provider, Used))?.Split(',') ?? [];

    private async Task<SignInAnswer> RefuseAsync(AuditAct act, Account account, SignInAnswer answer)
    {
        await audit.NoteAsync(act, account.UserName!, CallerAddress.Of(session.Context));
        return answer;
    }

    private string? Open(string? sealedKey)
    {
        try
        {
            return string.IsNullOrEmpty(sealedKey) ? null : _seal.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Digits(string code) => code.Replace(" ", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC);

    private static string Hash(string digits) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(digits)));
}

/// <summary>What an app needs to know.</summary>
/// <param name="Key">To type.</param>
/// <param name="SealedKey">To send back with the first code.</param>
/// <param name="Address">To open, or to scan.</param>
public sealed record SecondFactorSetup(string Key, string SealedKey, string Address)
{
    private const int Group = 4;

    /// <summary>In groups of four.</summary>
    public string Spaced => string.Join(' ', Key.Chunk(Group).Select(part => new string(part)));

    internal static string AddressOf(string name, string key) =>
        $"otpauth://totp/{nameof(ZgcDashboard)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={nameof(ZgcDashboard)}&digits=6&period=30";
}
