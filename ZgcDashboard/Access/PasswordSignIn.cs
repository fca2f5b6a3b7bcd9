using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Access;

/// <summary>
/// Signing in with a name and a password. Every failure looks alike and takes as long, so that nobody learns which names there are.
/// </summary>
public sealed class PasswordSignIn(
    SignInManager<Account> session, UserManager<Account> users, AccountCommands commands, SignInBrake brake, KnownDevices devices,
        AuditLog audit)
{
    private const int ShownOfUnknownName = 2;
    private static readonly Account Nobody = new();

    private string Address => CallerAddress.Of(session.Context);

    /// <summary>Asks again who is signed in already; a wrong answer counts as one at the door.</summary>
    public async Task<bool> IsOwnerAsync(string name, string password)
    {
        if (await users.FindByNameAsync(name) is not { PasswordHash: not null } account) return false;
        var attempt = AttemptOf(name, account);
        if (brake.Begin(attempt) > TimeSpan.Zero)
        {
            await audit.NoteAsync(AuditAct.Slowed, name, Address);
            return false;
        }

        var isRight = (await session.CheckPasswordSignInAsync(account, password, lockoutOnFailure: false)).Succeeded;
        if (isRight) brake.Passed(attempt);
        else await audit.NoteAsync(AuditAct.WrongPassword, name, Address);
        return isRight;
    }

    /// <summary>Ends this session.</summary>
    public Task EndAsync() => session.SignOutAsync();

    /// <param name="name">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="whyAnew">The reason in the history where the password is hashed anew.</param>
    public async Task<SignInAnswer> TryAsync(string name, string password, string whyAnew)
    {
        var account = await users.FindByNameAsync(name);
        var attempt = AttemptOf(name, account);
        if (brake.Begin(attempt) is { Ticks: > 0 } wait)
            return await RefuseAsync(AuditAct.Slowed, account, name, new(SignInOutcome.Slowed, wait));
        if (account is { PasswordHash: not null, IsDisabled: false })
        {
            var result = await session.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
            if (result is { Succeeded: false, RequiresTwoFactor: false })
                return await RefuseAsync(AuditAct.WrongPassword, account, name, new(SignInOutcome.Wrong));
            await HashAnewAsync(account, password, whyAnew);
            if (result.RequiresTwoFactor) return new(SignInOutcome.NeedsCode);
            brake.Passed(attempt);
            devices.Remember(session.Context, account);
            return new(SignInOutcome.In);
        }

        users.PasswordHasher.VerifyHashedPassword(Nobody, RoundedHasher.Nobodys, password);
        return await RefuseAsync(account is null ? AuditAct.UnknownName : AuditAct.NotOpen, account, name, new(SignInOutcome.Wrong));
    }

    /// <summary>A password that an older version hashed in fewer rounds: now that it is known, it can be hashed in more.</summary>
    private async Task HashAnewAsync(Account account, string password, string why)
    {
        if (RoundedHasher.RoundsOf(account.PasswordHash!) >= RoundedHasher.Rounds) return;
        try
        {
            await commands.HashAnewAsync(account.UserName!, password, why);
        }
        catch (Exception e) when (StoreFaults.Of(e) is not null)
        {
            // The next time will do.
        }
    }

    private SignInAttempt AttemptOf(string name, Account? account) =>
        new(SignInKey.Of(users.NormalizeName(name), account), Address, devices.IdOf(session.Context, account));

    private async Task<SignInAnswer> RefuseAsync(AuditAct act, Account? account, string name, SignInAnswer answer)
    {
        await audit.NoteAsync(act, account?.UserName ?? $"{name[..Math.Min(ShownOfUnknownName, name.Length)]}…", Address);
        return answer;
    }
}

/// <summary>How an attempt to sign in went.</summary>
/// <param name="Outcome">Whether it did.</param>
/// <param name="Wait">How long to wait before another.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan Wait = default);

/// <summary>How an attempt to sign in went.</summary>
public enum SignInOutcome
{
    In,

    /// <summary>The name or the password is wrong, or the account is disabled or has no password.</summary>
    Wrong,

    /// <summary>Too soon after wrong ones; the password was not looked at.</summary>
    Slowed,

    /// <summary>The password is right; now the second factor.</summary>
    NeedsCode,
}

/// <summary>By what the <see cref="SignInBrake"/> counts an account.</summary>
internal static class SignInKey
{
    /// <summary>
    /// An account's stamp changes when an administrator enables it, also from the command line: what was counted so far is nobody's then.
    /// </summary>
    public static string Of(string? name, Account? account) => $"{name}\n{account?.SecurityStamp}";
}
