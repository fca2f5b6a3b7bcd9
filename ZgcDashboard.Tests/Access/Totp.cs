using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ZgcDashboard.Access;

/// <summary>What an authenticator app does (RFC 6238).</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    public static string Now(string key)
    {
        var bits = string.Concat(key.Where(c => c != ' ')
            .Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Seconds);
#pragma warning disable CA5350 // The standard that apps keep to is made of it.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var from = hash[^1] & 0xF;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(from)) & int.MaxValue) % 1_000_000)
            .ToString("D6", CultureInfo.InvariantCulture);
    }
}
