using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class PasswordRulesTests : StoreTest
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Password!2026")]
    [InlineData("p@ssw0rd20261")]
    [InlineData("qwertyuiop[]12")]
    [InlineData("dragondragon99")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    [InlineData("Zhongguancun2026")]
    [InlineData("110108199001011234")]
    public void What_is_guessed_first_is_no_password(string password) => Assert.True(PasswordRules.IsGuessedFirst(password));

    [Theory]
    [InlineData(Someone.Password)]
    [InlineData("海淀的银杏叶黄了三次")]
    [InlineData("x7Kq-pL2v-Wm9t")]
    public void What_is_not_is_one(string password) => Assert.False(PasswordRules.IsGuessedFirst(password));

    [Theory]
    [InlineData("password1234", AccountRefusal.PasswordIsCommon)]
    [InlineData("Wang Xiaoming", AccountRefusal.PasswordIsName)]
    [InlineData("wang xiaoming1!", AccountRefusal.PasswordIsName)]
    [InlineData("eleven char", AccountRefusal.Password)]
    public async Task The_refusal_says_which_rule_it_is(string password, AccountRefusal refusal)
    {
        await using var accounts = new SeededAccounts(Store);
        var link = await accounts.Commands.AddAsync("Wang Xiaoming", Roles.Leader, [], SeededAccounts.Root, Ct);
        var code = Uri.UnescapeDataString(link[(link.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]);

        var refused = await Assert.ThrowsAsync<AccountRefusedException>(() =>
            accounts.Commands.SetPasswordAsync("Wang Xiaoming", code, password, "", Ct));

        Assert.Equal(refusal, refused.Refusal);
    }
}
