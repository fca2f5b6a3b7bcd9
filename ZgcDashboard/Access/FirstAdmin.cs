using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// The link with which the first administrator makes their account: good once, for a day, while this process runs and there is no
/// administrator.
/// </summary>
public sealed class FirstAdmin(IServiceScopeFactory scopes, AccountCommands accounts, TimeProvider clock)
{
    private const int CodeBytes = 32;
    private static readonly TimeSpan Good = TimeSpan.FromDays(1);
    private readonly byte[] _code = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes)));
    private readonly DateTimeOffset _until = clock.GetUtcNow() + Good;
    private bool _used;

    /// <summary>The address of the page; null where there is an administrator.</summary>
    public async Task<string?> LinkAsync() => await ExistsAsync() ? null : Urls.FirstAdmin(Encoding.ASCII.GetString(_code));

    public async Task<bool> IsGoodAsync(string code) => Opens(code) && !await ExistsAsync();

    /// <exception cref="AccountRefusedException">The code is not or no longer good, or the name or the password breaks a rule.</exception>
    public async Task AddAsync(string code, string name, string password, string why, CancellationToken ct = default)
    {
        if (!Opens(code)) throw new AccountRefusedException(AccountRefusal.Code);
        await accounts.AddFirstAsync(name, password, why, ct);
        _used = true;
    }

    private bool Opens(string code) =>
        !_used && clock.GetUtcNow() < _until && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), _code);

    private async Task<bool> ExistsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().GetUsersInRoleAsync(Roles.Admin)).Count > 0;
    }
}
