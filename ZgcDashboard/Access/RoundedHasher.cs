using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Identity's hasher, but for one thing: Identity writes a password that was hashed in fewer rounds anew by itself, past
/// the history, which covers the hashes. Here <see cref="PasswordSignIn"/> has it written, with an entry.
/// </summary>
internal class RoundedHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>Of PBKDF2 with HMAC-SHA512, as OWASP advises.</summary>
    public const int Rounds = 210_000;

    /// <summary>Of Identity's third format, the only one that was ever written here: a mark, the function, then the rounds.</summary>
    private const int RoundsAt = 5;

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword) == PasswordVerificationResult.Failed
            ? PasswordVerificationResult.Failed : PasswordVerificationResult.Success;

    /// <summary>In how many rounds a password was hashed.</summary>
    public static int RoundsOf(string hash) => BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(RoundsAt));
}
