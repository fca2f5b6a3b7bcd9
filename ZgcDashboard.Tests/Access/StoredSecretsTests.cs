using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

/// <summary>What the store keeps of passwords and second factors.</summary>
public sealed class StoredSecretsTests(ClosedServer server) : StoreTest
{
    private const string Key = "JBSWY3DPEHPK3PXP";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_seed_and_the_recovery_codes_are_sealed_and_those_of_an_older_version_still_open()
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.ArriveAsync(Roles.Leader);
        var codes = (await accounts.Commands.AddSecondFactorAsync(Roles.Leader, Key, Totp.Now(Key), "", Now)).Split(' ');
        var tokens = await TokensAsync();
        Assert.Equal(2, tokens.Count);
        Assert.All(tokens, token => Assert.DoesNotContain(Key, token, StringComparison.Ordinal));
        Assert.All(tokens, token => Assert.DoesNotContain(codes[0], token, StringComparison.Ordinal));
        Assert.True(await WithAccountAsync(accounts, (users, account) =>
            users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, Totp.Now(Key))));
        Assert.True(await WithAccountAsync(accounts, async (users, account) =>
            (await users.RedeemTwoFactorRecoveryCodeAsync(account, codes[0])).Succeeded));

        await Store.ExecuteAsync($"UPDATE AspNetUserTokens SET Value = '{Key}' WHERE Name = 'AuthenticatorKey'; UPDATE AspNetUserTokens SET Value = 'AAAAA-BBBBB;CCCCC-DDDDD' WHERE Name = 'RecoveryCodes'");
        Assert.True(await WithAccountAsync(accounts, (users, account) =>
            users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, Totp.Now(Key))));
        Assert.True(await WithAccountAsync(accounts, async (users, account) =>
            (await users.RedeemTwoFactorRecoveryCodeAsync(account, "AAAAA-BBBBB")).Succeeded));
        Assert.DoesNotContain(await TokensAsync(), token => token.Contains("CCCCC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seal_of_another_store_opens_nothing()
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.ArriveAsync(Roles.Leader);
        await accounts.Commands.AddSecondFactorAsync(Roles.Leader, Key, Totp.Now(Key), "", Now);
        await Store.ExecuteAsync("UPDATE AspNetUserTokens SET Value = 'sealed:CfDJ8AAAA'");

        Assert.False(await WithAccountAsync(accounts, (users, account) =>
            users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, Totp.Now(Key))));
    }

    [Fact]
    public async Task A_password_of_fewer_rounds_is_hashed_anew_when_its_owner_signs_in_and_the_history_knows()
    {
        await server.AddAsync("of old", Roles.Leader);
        var old = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 100_000 }));
        await using (var scope = server.Option<IServiceScopeFactory>().CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByNameAsync("of old"))!;
            account.PasswordHash = old.HashPassword(account, Someone.Password);
            await users.UpdateAsync(account);
        }

        using var client = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(client, "of old", "wrong wrong wrong")) { }
        Assert.Equal(100_000, await RoundsAsync());
        using (await ClosedServer.SignInAsync(client, "of old", Someone.Password)) { }

        Assert.Equal(210_000, await RoundsAsync());
        using (var still = await client.GetAsync(new Uri(Urls.MyAccount, UriKind.Relative), Now))
            Assert.Equal(System.Net.HttpStatusCode.OK, still.StatusCode);
        await using var db = server.Option<StoreContexts>().Present();
        var entry = await db.History.AsNoTracking().Where(h => h.By == "of old").OrderByDescending(h => h.Id).FirstAsync(Now);
        Assert.Equal("密码按新的强度重新保存", entry.Why);
    }

    private async Task<int> RoundsAsync()
    {
        await using var db = server.Option<StoreContexts>().Present();
        return RoundedHasher.RoundsOf((await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "of old", Now)).PasswordHash!);
    }

    private async Task<List<string>> TokensAsync()
    {
        await using var db = Store.Db.Present();
        return await db.UserTokens.Select(t => t.Value!).ToListAsync(Now);
    }

    private static async Task<bool> WithAccountAsync(SeededAccounts accounts, Func<UserManager<Account>, Account, Task<bool>> ask)
    {
        await using var scope = accounts.Scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await ask(users, (await users.FindByNameAsync(Roles.Leader))!);
    }
}
