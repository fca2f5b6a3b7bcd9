using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class FirstAdminTests : StoreTest
{
    private readonly Clock _clock = new();

    [Fact]
    public async Task The_link_makes_one_administrator_and_no_second()
    {
        await using var accounts = new SeededAccounts(Store);
        var first = new FirstAdmin(accounts.Scopes, accounts.Commands, _clock);
        var code = CodeOf(await first.LinkAsync());
        Assert.True(await first.IsGoodAsync(code));

        await first.AddAsync(code, "王芳", Someone.Password, "", Ct);

        Assert.Equal((Roles.Admin, AccountState.Active), ((await accounts.FindAsync("王芳"))!.Role, (await accounts.FindAsync("王芳"))!.State));
        Assert.False(await first.IsGoodAsync(code));
        Assert.Null(await first.LinkAsync());
        await RefusedAsync(first, code);
    }

    [Fact]
    public async Task Two_who_open_the_link_at_once_make_one_administrator()
    {
        await using var accounts = new SeededAccounts(Store);
        var first = new FirstAdmin(accounts.Scopes, accounts.Commands, _clock);
        var code = CodeOf(await first.LinkAsync());

        var made = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(i => Record.ExceptionAsync(() => first.AddAsync(code, $"admin-{i}", Someone.Password, "", Ct)).AsTask()));

        Assert.Single(made, outcome => outcome is null);
        Assert.Single((await accounts.Queries.ModelAsync(Ct)).Accounts);
    }

    [Fact]
    public async Task The_link_ends_after_a_day_and_with_its_process()
    {
        await using var accounts = new SeededAccounts(Store);
        var first = new FirstAdmin(accounts.Scopes, accounts.Commands, _clock);
        var code = CodeOf(await first.LinkAsync());
        Assert.False(await new FirstAdmin(accounts.Scopes, accounts.Commands, _clock).IsGoodAsync(code));
        Assert.False(await first.IsGoodAsync(""));

        _clock.Now += TimeSpan.FromHours(23);
        Assert.True(await first.IsGoodAsync(code));
        _clock.Now += TimeSpan.FromHours(1);

        Assert.False(await first.IsGoodAsync(code));
        await RefusedAsync(first, code);
    }

    [Fact]
    public async Task The_link_is_useless_once_an_administrator_came_by_another_way()
    {
        await using var accounts = new SeededAccounts(Store);
        var first = new FirstAdmin(accounts.Scopes, accounts.Commands, _clock);
        var code = CodeOf(await first.LinkAsync());

        await accounts.Commands.AddAsync("by command", Roles.Admin, [], SeededAccounts.Root, Ct);

        Assert.Null(await first.LinkAsync());
        await RefusedAsync(first, code);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("https://+:443", "https://localhost:443")]
    [InlineData("http://10.1.2.3:8080", "http://10.1.2.3:8080")]
    public void The_console_names_an_address_that_can_be_opened(string listening, string named) =>
        Assert.Equal(named, FirstAdminNotice.Openable(listening));

    private static async Task RefusedAsync(FirstAdmin first, string code) =>
        Assert.Equal(AccountRefusal.Code,
            (await Assert.ThrowsAsync<AccountRefusedException>(() => first.AddAsync(code, "second", Someone.Password, "", Ct))).Refusal);

    private static string CodeOf(string? link) => link![(link!.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..];

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2018, 6, 30, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
