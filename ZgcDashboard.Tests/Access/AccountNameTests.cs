using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class AccountNameTests : StoreTest
{
    [Theory]
    [InlineData("王芳", null)]
    [InlineData("王芳 Wang-2", null)]
    [InlineData("Ольга", null)]
    [InlineData("阿依古丽·买买提", null)]
    [InlineData("аdmin", AccountRefusal.Script)]
    [InlineData("王φ", AccountRefusal.Script)]
    [InlineData("a\u00ADb", AccountRefusal.Name)]
    [InlineData("a\u3164b", AccountRefusal.Name)]
    [InlineData("a\u0301\u0301b", AccountRefusal.Name)]
    [InlineData("王😀", AccountRefusal.Name)]
    [InlineData("a\uD800", AccountRefusal.Name)]
    public void A_name_is_one_script_without_what_cannot_be_seen(string name, AccountRefusal? refusal) =>
        Assert.Equal(refusal, AccountName.RefusalOf(AccountName.Normal(name)));

    [Theory]
    [InlineData("admin", "adrnin")]
    [InlineData("paul", "pau1")]
    [InlineData("paul", "PauI")]
    [InlineData("paul", "p au l")]
    [InlineData("zero0", "zeroO")]
    [InlineData("王士", "王土")]
    [InlineData("Ольга", "0льга")]
    public async Task A_name_that_looks_like_another_is_refused(string first, string second)
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.Commands.AddAsync(first, Roles.Leader, [], SeededAccounts.Root, Ct);

        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            accounts.Commands.AddAsync(second, Roles.Leader, [], SeededAccounts.Root, Ct));

        Assert.Equal(AccountRefusal.Alike, refused.Refusal);
    }

    [Fact]
    public async Task A_name_is_the_same_however_wide_it_is_typed()
    {
        await using var accounts = new SeededAccounts(Store);
        await accounts.Commands.AddAsync("ｗａｎｇ", Roles.Leader, [], SeededAccounts.Root, Ct);

        Assert.NotNull(await accounts.FindAsync("wang"));
        await accounts.Commands.SetRoleAsync("ＷＡＮＧ", Roles.Analyst, [], SeededAccounts.Root, Ct);
        Assert.Equal(Roles.Analyst, (await accounts.FindAsync("wang"))!.Role);
    }
}
