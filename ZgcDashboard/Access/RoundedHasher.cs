using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Identity's hasher, but for two things. Identity writes a password that was hashed in fewer rounds anew by itself, past
/// the history, which covers the hashes: here <see cref="PasswordSignIn"/> has it written, with an entry. And a wrong
/// password costs as many rounds whatever it is compared with, so that nobody learns which names have an old password.
/// </summary>
internal class RoundedHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>Of PBKDF2 with HMAC-SHA512, as OWASP advises.</summary>
    public const int Rounds = 210_000;

    /// <summary>Of Identity's third format, the only one that was ever written here: a mark, the function, then the rounds.</summary>
    private const int RoundsAt = 5;

    private const byte ThirdFormat = 1;
    private const int FunctionAt = 1, HmacSha512 = 2;
    private const int SaltLengthAt = 9, SaltAt = 13, SaltBytes = 16, HashBytes = 32;

    /// <summary>The hash of no password, to compare with what is said to be somebody's who has none.</summary>
    public static string Nobodys { get; } = MakeNobodys();

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        if (base.VerifyHashedPassword(user, hashedPassword, providedPassword) != PasswordVerificationResult.Failed)
            return PasswordVerificationResult.Success;
        if (Rounds - RoundsOf(hashedPassword) is > 0 and var missing) Spend(providedPassword, missing);
        return PasswordVerificationResult.Failed;
    }

    /// <summary>In how many rounds a password was hashed.</summary>
    public static int RoundsOf(string hash) => BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(RoundsAt));

    /// <summary>Hashes for nothing.</summary>
    protected virtual void Spend(string password, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, new byte[SaltBytes], rounds, HashAlgorithmName.SHA512, HashBytes);

    private static string MakeNobodys()
    {
        var hash = RandomNumberGenerator.GetBytes(SaltAt + SaltBytes + HashBytes);
        hash[0] = ThirdFormat;
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(FunctionAt), HmacSha512);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(RoundsAt), Rounds);
        BinaryPrimitives.WriteInt32BigEndian(hash.AsSpan(SaltLengthAt), SaltBytes);
        return Convert.ToBase64String(hash);
    }
}
